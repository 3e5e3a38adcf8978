function hasCloseElements(numbers: number[], threshold: number): boolean {
  return numbers.some((a, i) => numbers.slice(i + 1).some((b) => Math.abs(a - b) < threshold));
}
