function isEqualToSumEven(n: number): boolean {
  return n % 2 === 0 && n >= 8;
}
