// The leading digit carries the sign of the number.
function digitSum(n: number): number {
  const [first, ...rest] = Array.from(String(Math.abs(n)), Number);
  return rest.reduce((sum, digit) => sum + digit, Math.sign(n) * first);
}

function orderByPoints(nums: number[]): number[] {
  return nums.toSorted((a, b) => digitSum(a) - digitSum(b));
}
