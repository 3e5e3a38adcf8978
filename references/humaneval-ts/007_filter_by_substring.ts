function filterBySubstring(strings: string[], substring: string): string[] {
  return strings.filter((s) => s.includes(substring));
}
