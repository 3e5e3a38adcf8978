function countDistinctCharacters(string: string): number {
  return new Set(string.toLowerCase()).size;
}
