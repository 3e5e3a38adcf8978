function addElements(arr: number[], k: number): number {
  return arr
    .slice(0, k)
    .filter((x) => String(x).length <= 2)
    .reduce((sum, x) => sum + x, 0);
}
