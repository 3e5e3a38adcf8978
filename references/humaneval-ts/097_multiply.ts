function multiply(a: number, b: number): number {
  return Math.abs(a % 10) * Math.abs(b % 10);
}
