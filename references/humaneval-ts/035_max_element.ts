function maxElement(l: number[]): number {
  return l.reduce((a, b) => Math.max(a, b));
}
