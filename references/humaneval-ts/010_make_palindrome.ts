function isPalindrome(string: string): boolean {
  return string === string.split("").reverse().join("");
}

function makePalindrome(string: string): string {
  let start = 0;
  while (!isPalindrome(string.slice(start))) start++;
  return string + string.slice(0, start).split("").reverse().join("");
}
