function solution(lst: number[]): number {
  return lst
    .filter((x, i) => i % 2 === 0 && x % 2 !== 0)
    .reduce((sum, x) => sum + x, 0);
}
