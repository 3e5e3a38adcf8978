function concatenate(strings: string[]): string {
  return strings.join("");
}
