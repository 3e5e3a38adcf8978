function doubleTheDifference(lst: number[]): number {
  return lst.filter((value) => value % 2 === 1).reduce((sum, value) => sum + value ** 2, 0);
}
