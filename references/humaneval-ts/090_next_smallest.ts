function nextSmallest(lst: number[]): number | undefined {
  return [...new Set(lst)].sort((a, b) => a - b)[1];
}
