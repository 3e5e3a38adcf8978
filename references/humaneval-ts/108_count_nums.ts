function signedDigitSum(n: number): number {
  let sum = 0;
  let rest = n;
  while (Math.abs(rest) >= 10) {
    sum += Math.abs(rest % 10);
    rest = Math.trunc(rest / 10);
  }
  return sum + rest;
}

function countNums(arr: number[]): number {
  return arr.filter((value) => signedDigitSum(value) > 0).length;
}
