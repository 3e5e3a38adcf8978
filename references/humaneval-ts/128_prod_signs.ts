function prodSigns(arr: number[]): number | undefined {
  if (arr.length === 0) {
    return undefined;
  }
  if (arr.includes(0)) {
    return 0;
  }
  const sum = arr.reduce((total, x) => total + Math.abs(x), 0);
  return arr.reduce((signed, x) => signed * Math.sign(x), sum);
}
