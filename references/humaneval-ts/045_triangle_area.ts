function triangleArea(a: number, h: number): number {
  return (a * h) / 2;
}
