function intToMiniRoman(number: number): string {
  const numerals: [number, string][] = [
    [1000, "m"],
    [900, "cm"],
    [500, "d"],
    [400, "cd"],
    [100, "c"],
    [90, "xc"],
    [50, "l"],
    [40, "xl"],
    [10, "x"],
    [9, "ix"],
    [5, "v"],
    [4, "iv"],
    [1, "i"],
  ];
  let result = "";
  let rest = number;
  for (const [value, symbol] of numerals) {
    result += symbol.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return result;
}
