function isPalindrome(n: number): boolean {
  const digits = String(n);
  return digits === [...digits].reverse().join("");
}

function evenOddPalindrome(n: number): [number, number] {
  let even = 0;
  let odd = 0;
  for (let i = 1; i <= n; i++) {
    if (!isPalindrome(i)) {
      continue;
    }
    if (i % 2 === 0) {
      even++;
    } else {
      odd++;
    }
  }
  return [even, odd];
}
