function startsOneEnds(n: number): number {
  return n === 1 ? 1 : 18 * 10 ** (n - 2);
}
