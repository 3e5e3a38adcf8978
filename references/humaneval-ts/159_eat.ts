function eat(number: number, need: number, remaining: number): number[] {
  const eaten = Math.min(need, remaining);
  return [number + eaten, remaining - eaten];
}
