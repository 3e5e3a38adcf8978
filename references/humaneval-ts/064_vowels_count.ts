function vowelsCount(s: string): number {
  return [...s.matchAll(/[aeiou]|y$/gi)].length;
}
