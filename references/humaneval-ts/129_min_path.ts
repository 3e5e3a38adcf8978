function minPath(grid: number[][], k: number): number[] {
  const row = grid.findIndex((cells) => cells.includes(1));
  const col = grid[row].indexOf(1);
  const neighbors = [
    grid[row - 1]?.[col],
    grid[row + 1]?.[col],
    grid[row][col - 1],
    grid[row][col + 1],
  ].filter((value) => value !== undefined);
  const smallest = Math.min(...neighbors);
  return Array.from({ length: k }, (_, i) => (i % 2 === 0 ? 1 : smallest));
}
