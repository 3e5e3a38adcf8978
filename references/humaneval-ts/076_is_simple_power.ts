function isSimplePower(x: number, n: number): boolean {
  if (n >= -1 && n <= 1) {
    return x === 1 || x === n;
  }
  let power = 1;
  while (Math.abs(power) < Math.abs(x)) {
    power *= n;
  }
  return power === x;
}
