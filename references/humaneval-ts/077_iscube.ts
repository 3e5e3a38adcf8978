function iscube(a: number): boolean {
  return Math.round(Math.cbrt(a)) ** 3 === a;
}
