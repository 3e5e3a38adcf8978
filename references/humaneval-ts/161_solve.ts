function solve(s: string): string {
  const chars = [...s];
  if (!/\p{L}/u.test(s)) {
    return chars.reverse().join("");
  }
  return chars.map((c) => (c === c.toUpperCase() ? c.toLowerCase() : c.toUpperCase())).join("");
}
