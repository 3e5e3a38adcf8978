function primeLength(string: string): boolean {
  const { length } = string;
  for (let i = 2; i * i <= length; i++) {
    if (length % i === 0) {
      return false;
    }
  }
  return length > 1;
}
