function specialFactorial(n: number): number {
  let factorial = 1;
  let product = 1;
  for (let i = 2; i <= n; i++) {
    factorial *= i;
    product *= factorial;
  }
  return product;
}
