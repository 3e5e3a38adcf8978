function isNested(string: string): boolean {
  return /\[.*\[.*\].*\]/.test(string);
}
