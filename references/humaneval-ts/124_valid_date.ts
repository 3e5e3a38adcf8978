function validDate(date: string): boolean {
  const match = /^(\d{2})-(\d{2})-\d{4}$/.exec(date);
  if (!match) {
    return false;
  }
  const maxDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  const month = Number(match[1]);
  const day = Number(match[2]);
  return day >= 1 && day <= (maxDays[month - 1] ?? 0);
}
