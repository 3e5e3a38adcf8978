function stringXor(a: string, b: string): string {
  const length = Math.min(a.length, b.length);
  return Array.from({ length }, (_, i) => (a[i] === b[i] ? "0" : "1")).join("");
}
