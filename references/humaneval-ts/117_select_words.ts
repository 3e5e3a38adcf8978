function selectWords(s: string, n: number): string[] {
  const words = s.match(/\S+/g) ?? [];
  return words.filter((word) => word.replace(/[aeiou]/gi, "").length === n);
}
