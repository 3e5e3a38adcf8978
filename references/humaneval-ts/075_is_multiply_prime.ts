function isMultiplyPrime(a: number): boolean {
  let rest = a;
  let factors = 0;
  for (let p = 2; p * p <= rest; p++) {
    while (rest % p === 0) {
      rest /= p;
      factors++;
    }
  }
  if (rest > 1) {
    factors++;
  }
  return factors === 3;
}
