function specialFilter(nums: number[]): number {
  const isOdd = (digit: string): boolean => Number(digit) % 2 === 1;
  return nums.filter((num) => {
    const digits = String(num);
    return num > 10 && isOdd(digits[0]) && isOdd(digits[digits.length - 1]);
  }).length;
}
