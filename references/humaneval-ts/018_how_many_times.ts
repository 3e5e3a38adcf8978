function howManyTimes(string: string, substring: string): number {
  let times = 0;
  for (let i = 0; i <= string.length - substring.length; i++) {
    if (string.startsWith(substring, i)) times++;
  }
  return times;
}
