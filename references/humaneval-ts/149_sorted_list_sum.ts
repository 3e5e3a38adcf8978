function sortedListSum(lst: string[]): string[] {
  return lst
    .filter((word) => word.length % 2 === 0)
    .sort()
    .sort((a, b) => a.length - b.length);
}
