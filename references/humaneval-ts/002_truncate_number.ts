function truncateNumber(number: number): number {
  return number - Math.floor(number);
}
