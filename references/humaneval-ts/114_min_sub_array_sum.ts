function minSubArraySum(nums: number[]): number {
  let best = Infinity;
  let endingHere = 0;
  for (const num of nums) {
    endingHere = num + Math.min(endingHere, 0);
    best = Math.min(best, endingHere);
  }
  return best;
}
