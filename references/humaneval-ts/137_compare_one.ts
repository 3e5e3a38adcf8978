function compareOne(a: number | string, b: number | string): number | string | undefined {
  const toNumber = (value: number | string): number => Number(String(value).replace(",", "."));
  const left = toNumber(a);
  const right = toNumber(b);
  if (left === right) {
    return undefined;
  }
  return left > right ? a : b;
}
