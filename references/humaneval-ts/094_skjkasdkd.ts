function isPrime(n: number): boolean {
  for (let divisor = 2; divisor < n; divisor++) {
    if (n % divisor === 0) {
      return false;
    }
  }
  return n > 1;
}

function skjkasdkd(lst: number[]): number {
  const largest = Math.max(0, ...lst.filter(isPrime));
  return Array.from(String(largest), Number).reduce((a, b) => a + b);
}
