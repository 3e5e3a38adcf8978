function wordsString(s: string): string[] {
  return s.split(/[\s,]+/).filter((word) => word !== "");
}
