function uniqueDigits(x: number[]): number[] {
  return x.filter((value) => /^[13579]+$/.test(String(value))).sort((a, b) => a - b);
}
