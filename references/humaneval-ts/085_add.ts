function add(lst: number[]): number {
  return lst
    .filter((value, i) => i % 2 === 1 && value % 2 === 0)
    .reduce((a, b) => a + b, 0);
}
