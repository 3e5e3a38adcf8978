function digits(n: number): number {
  const odds = [...String(n)].map(Number).filter((d) => d % 2 === 1);
  return odds.length === 0 ? 0 : odds.reduce((product, d) => product * d);
}
