function filterIntegers(values: unknown[]): number[] {
  return values.filter((value): value is number => Number.isInteger(value));
}
