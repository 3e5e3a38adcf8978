function evenOddCount(num: number): [number, number] {
  const digits = [...String(Math.abs(num))];
  const even = digits.filter((digit) => Number(digit) % 2 === 0).length;
  return [even, digits.length - even];
}
