function strangeSortList(lst: number[]): number[] {
  const sorted = [...lst].sort((a, b) => a - b);
  let low = 0;
  let high = sorted.length;
  return sorted.map((_, i) => (i % 2 === 0 ? sorted[low++] : sorted[--high]));
}
