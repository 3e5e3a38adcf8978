function encrypt(s: string): string {
  const alphabet = "abcdefghijklmnopqrstuvwxyz";
  return s.replace(/[a-z]/g, (c) => alphabet[(alphabet.indexOf(c) + 4) % 26]);
}
