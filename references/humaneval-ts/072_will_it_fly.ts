function willItFly(q: number[], w: number): boolean {
  const balanced = q.every((x, i) => x === q[q.length - 1 - i]);
  const weight = q.reduce((sum, x) => sum + x, 0);
  return balanced && weight <= w;
}
