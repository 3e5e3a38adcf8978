function getPositive(l: number[]): number[] {
  return l.filter((x) => x > 0);
}
