function f(n: number): number[] {
  const result: number[] = [];
  let factorial = 1;
  let sum = 0;
  for (let i = 1; i <= n; i++) {
    factorial *= i;
    sum += i;
    result.push(i % 2 === 0 ? factorial : sum);
  }
  return result;
}
