function digitSum(s: string): number {
  let sum = 0;
  for (const char of s) {
    if (char >= "A" && char <= "Z") {
      sum += char.charCodeAt(0);
    }
  }
  return sum;
}
