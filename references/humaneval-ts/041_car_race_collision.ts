function carRaceCollision(n: number): number {
  return n ** 2;
}
