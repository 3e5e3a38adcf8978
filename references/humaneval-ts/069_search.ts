function search(lst: number[]): number {
  const counts = new Map<number, number>();
  for (const value of lst) {
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  let answer = -1;
  for (const [value, count] of counts) {
    if (count >= value) {
      answer = Math.max(answer, value);
    }
  }
  return answer;
}
