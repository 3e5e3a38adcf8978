function antiShuffle(s: string): string {
  return s
    .split(" ")
    .map((word) => [...word].sort().join(""))
    .join(" ");
}
