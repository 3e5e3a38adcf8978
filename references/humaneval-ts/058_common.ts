function common(l1: number[], l2: number[]): number[] {
  const other = new Set(l2);
  return [...new Set(l1)].filter((x) => other.has(x)).sort((a, b) => a - b);
}
