function isPrime(n: number): boolean {
  if (n < 2) {
    return false;
  }
  for (let i = 2; i * i <= n; i++) {
    if (n % i === 0) {
      return false;
    }
  }
  return true;
}

function primeFib(n: number): number {
  let [previous, current] = [0, 1];
  while (true) {
    if (isPrime(current) && --n === 0) {
      return current;
    }
    [previous, current] = [current, previous + current];
  }
}
