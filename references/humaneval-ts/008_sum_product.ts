function sumProduct(numbers: number[]): [number, number] {
  const sum = numbers.reduce((total, n) => total + n, 0);
  const product = numbers.reduce((total, n) => total * n, 1);
  return [sum, product];
}
