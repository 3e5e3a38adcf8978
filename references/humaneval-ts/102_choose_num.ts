function chooseNum(x: number, y: number): number {
  const largestEven = y - (y % 2);
  return largestEven >= x ? largestEven : -1;
}
