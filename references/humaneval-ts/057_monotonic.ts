function monotonic(l: number[]): boolean {
  const rest = l.slice(1);
  return rest.every((x, i) => x >= l[i]) || rest.every((x, i) => x <= l[i]);
}
