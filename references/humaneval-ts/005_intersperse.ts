function intersperse(numbers: number[], delimeter: number): number[] {
  return numbers.flatMap((n, i) => (i === 0 ? [n] : [delimeter, n]));
}
