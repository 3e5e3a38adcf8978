function correctBracketing(brackets: string): boolean {
  let depth = 0;
  for (const bracket of brackets) {
    depth += bracket === "<" ? 1 : -1;
    if (depth < 0) {
      return false;
    }
  }
  return depth === 0;
}
