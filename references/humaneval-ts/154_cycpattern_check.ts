function cycpatternCheck(a: string, b: string): boolean {
  const rotations = b + b;
  for (let i = 0; i + b.length <= a.length; i++) {
    if (rotations.includes(a.slice(i, i + b.length))) {
      return true;
    }
  }
  return false;
}
