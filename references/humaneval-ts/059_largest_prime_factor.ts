function largestPrimeFactor(n: number): number {
  let rest = n;
  let factor = 2;
  while (factor * factor <= rest) {
    if (rest % factor === 0) {
      rest /= factor;
    } else {
      factor++;
    }
  }
  return rest;
}
