function strlen(string: string): number {
  return string.length;
}
