function fruitDistribution(s: string, n: number): number {
  const counts = [...s.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  return counts.reduce((rest, count) => rest - count, n);
}
