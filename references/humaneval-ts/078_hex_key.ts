function hexKey(num: string): number {
  return [...num].filter((digit) => "2357BD".includes(digit)).length;
}
