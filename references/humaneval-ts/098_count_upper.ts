function countUpper(s: string): number {
  return [...s].filter((c, i) => i % 2 === 0 && "AEIOU".includes(c)).length;
}
