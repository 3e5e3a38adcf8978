function anyInt(x: number, y: number, z: number): boolean {
  return [x, y, z].every(Number.isInteger) && (x + y === z || x + z === y || y + z === x);
}
