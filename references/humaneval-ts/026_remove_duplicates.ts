function removeDuplicates(numbers: number[]): number[] {
  return numbers.filter((n) => numbers.indexOf(n) === numbers.lastIndexOf(n));
}
