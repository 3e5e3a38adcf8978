function filterByPrefix(strings: string[], prefix: string): string[] {
  return strings.filter((s) => s.startsWith(prefix));
}
