function countOnes(n: number): number {
  return n.toString(2).replace(/[^1]/g, "").length;
}

function sortArray(arr: number[]): number[] {
  return [...arr].sort((a, b) => countOnes(a) - countOnes(b) || a - b);
}
