function rollingMax(numbers: number[]): number[] {
  let max = -Infinity;
  return numbers.map((n) => {
    max = Math.max(max, n);
    return max;
  });
}
