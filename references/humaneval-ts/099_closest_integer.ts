function closestInteger(value: string): number {
  const parsed = Number(value);
  return Math.sign(parsed) * Math.round(Math.abs(parsed));
}
