function isPrime(n: number): boolean {
  if (n < 2) {
    return false;
  }
  for (let i = 2; i * i <= n; i++) {
    if (n % i === 0) {
      return false;
    }
  }
  return true;
}

function wordsInSentence(sentence: string): string {
  return sentence
    .split(" ")
    .filter((word) => isPrime(word.length))
    .join(" ");
}
