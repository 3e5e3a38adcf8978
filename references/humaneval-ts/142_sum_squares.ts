function sumSquares(lst: number[]): number {
  return lst.reduce((sum, value, i) => {
    if (i % 3 === 0) {
      return sum + value ** 2;
    }
    return sum + (i % 4 === 0 ? value ** 3 : value);
  }, 0);
}
