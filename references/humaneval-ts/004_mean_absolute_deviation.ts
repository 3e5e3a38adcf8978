function meanAbsoluteDeviation(numbers: number[]): number {
  const average = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const mean = average(numbers);
  return average(numbers.map((x) => Math.abs(x - mean)));
}
