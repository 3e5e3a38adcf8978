function largestDivisor(n: number): number {
  for (let i = 2; i * i <= n; i++) {
    if (n % i === 0) return n / i;
  }
  return 1;
}
