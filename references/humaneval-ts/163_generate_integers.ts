function generateIntegers(a: number, b: number): number[] {
  const lower = Math.min(a, b);
  const upper = Math.max(a, b);
  return [2, 4, 6, 8].filter((digit) => lower <= digit && digit <= upper);
}
