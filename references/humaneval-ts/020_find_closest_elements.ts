function findClosestElements(numbers: number[]): [number, number] {
  let closest: [number, number] = [-Infinity, Infinity];
  for (const [i, a] of numbers.entries()) {
    for (const b of numbers.slice(i + 1)) {
      if (Math.abs(a - b) < closest[1] - closest[0]) closest = [Math.min(a, b), Math.max(a, b)];
    }
  }
  return closest;
}
