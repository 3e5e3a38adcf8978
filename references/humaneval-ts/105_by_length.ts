function byLength(arr: number[]): string[] {
  const names = ["One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"];
  return arr.toSorted((a, b) => b - a).flatMap((value) => names[value - 1] ?? []);
}
