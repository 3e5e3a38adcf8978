function roundedAvg(n: number, m: number): number | string {
  if (n > m) {
    return -1;
  }
  const average = (n + m) / 2;
  const rounded = Number.isInteger(average) ? average : 2 * Math.round(average / 2);
  return `0b${rounded.toString(2)}`;
}
