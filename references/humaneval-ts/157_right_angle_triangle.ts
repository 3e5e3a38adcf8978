function rightAngleTriangle(a: number, b: number, c: number): boolean {
  const [aa, bb, cc] = [a * a, b * b, c * c];
  return aa === bb + cc || bb === aa + cc || cc === aa + bb;
}
