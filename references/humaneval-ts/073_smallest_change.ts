function smallestChange(arr: number[]): number {
  const half = arr.slice(0, Math.floor(arr.length / 2));
  return half.filter((x, i) => x !== arr[arr.length - 1 - i]).length;
}
