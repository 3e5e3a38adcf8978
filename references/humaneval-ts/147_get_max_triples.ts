function getMaxTriples(n: number): number {
  // a[i] % 3 is 0 when i % 3 == 2 and 1 otherwise, so a valid triple has three equal remainders.
  const chooseThree = (count: number): number => (count * (count - 1) * (count - 2)) / 6;
  const zeros = Math.floor((n + 1) / 3);
  return chooseThree(zeros) + chooseThree(n - zeros);
}
