function sumSquares(lst: number[]): number {
  return lst.reduce((sum, x) => sum + Math.ceil(x) ** 2, 0);
}
