function belowThreshold(l: number[], t: number): boolean {
  return l.every((x) => x < t);
}
