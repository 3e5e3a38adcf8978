function largestSmallestIntegers(lst: number[]): [number | undefined, number | undefined] {
  const negatives = lst.filter((x) => x < 0);
  const positives = lst.filter((x) => x > 0);
  return [
    negatives.length > 0 ? Math.max(...negatives) : undefined,
    positives.length > 0 ? Math.min(...positives) : undefined,
  ];
}
