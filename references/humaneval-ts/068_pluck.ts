function pluck(arr: number[]): number[] {
  const evens = arr.filter((value) => value % 2 === 0);
  if (evens.length === 0) {
    return [];
  }
  const smallest = Math.min(...evens);
  return [smallest, arr.indexOf(smallest)];
}
