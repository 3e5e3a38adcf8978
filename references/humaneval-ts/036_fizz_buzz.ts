function fizzBuzz(n: number): number {
  let sevens = 0;
  for (let i = 0; i < n; i++) {
    if (i % 11 === 0 || i % 13 === 0) {
      sevens += [...String(i)].filter((digit) => digit === "7").length;
    }
  }
  return sevens;
}
