function maxFill(grid: number[][], capacity: number): number {
  return grid
    .map((row) => row.reduce((sum, cell) => sum + cell, 0))
    .reduce((trips, water) => trips + Math.ceil(water / capacity), 0);
}
