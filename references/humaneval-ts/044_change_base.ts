function changeBase(x: number, base: number): string {
  let result = "";
  for (let rest = x; rest > 0; rest = Math.floor(rest / base)) {
    result = `${rest % base}${result}`;
  }
  return result;
}
