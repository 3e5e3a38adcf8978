function tri(n: number): number[] {
  const result: number[] = [];
  for (let i = 0; i <= n; i++) {
    if (i % 2 === 0) {
      result.push(1 + i / 2);
    } else if (i === 1) {
      result.push(3);
    } else {
      result.push(result[i - 1] + result[i - 2] + (i + 3) / 2);
    }
  }
  return result;
}
