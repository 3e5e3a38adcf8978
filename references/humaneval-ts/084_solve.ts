function solve(N: number): string {
  const digitSum = Array.from(String(N), Number).reduce((a, b) => a + b);
  return digitSum.toString(2);
}
