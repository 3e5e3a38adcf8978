function maximum(arr: number[], k: number): number[] {
  const sorted = [...arr].sort((a, b) => a - b);
  return sorted.slice(arr.length - k);
}
