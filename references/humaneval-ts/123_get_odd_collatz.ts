function getOddCollatz(n: number): number[] {
  const odds = [1];
  let term = n;
  while (term > 1) {
    if (term % 2 === 0) {
      term /= 2;
    } else {
      odds.push(term);
      term = 3 * term + 1;
    }
  }
  return odds.sort((a, b) => a - b);
}
