function makeAPile(n: number): number[] {
  return Array.from({ length: n }, (_, i) => n + 2 * i);
}
