function incrList(l: number[]): number[] {
  return l.map((x) => x + 1);
}
