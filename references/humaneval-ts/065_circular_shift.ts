function circularShift(x: number, shift: number): string {
  const digits = String(x);
  if (shift > digits.length) {
    return [...digits].reverse().join("");
  }
  const split = digits.length - shift;
  return digits.slice(split) + digits.slice(0, split);
}
