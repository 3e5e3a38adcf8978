function isSorted(lst: number[]): boolean {
  return lst.every(
    (x, i) => (i < 1 || lst[i - 1] <= x) && (i < 2 || lst[i - 2] < x),
  );
}
