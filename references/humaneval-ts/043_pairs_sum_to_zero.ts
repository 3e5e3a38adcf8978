function pairsSumToZero(l: number[]): boolean {
  return l.some((x, i) => l.includes(-x, i + 1));
}
