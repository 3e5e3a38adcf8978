function sortArray(array: number[]): number[] {
  const descending = (array[0] + array[array.length - 1]) % 2 === 0;
  return array.toSorted((a, b) => (descending ? b - a : a - b));
}
