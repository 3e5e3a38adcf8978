function moveOneBall(arr: number[]): boolean {
  const descents = arr.filter((value, i) => value > arr[(i + 1) % arr.length]);
  return descents.length <= 1;
}
