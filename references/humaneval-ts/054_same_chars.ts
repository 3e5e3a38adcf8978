function sameChars(s0: string, s1: string): boolean {
  const chars0 = new Set(s0);
  const chars1 = new Set(s1);
  return chars0.size === chars1.size && [...chars0].every((c) => chars1.has(c));
}
