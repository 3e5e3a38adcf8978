function canArrange(arr: number[]): number {
  return arr.findLastIndex((x, i) => x < arr[i - 1]);
}
