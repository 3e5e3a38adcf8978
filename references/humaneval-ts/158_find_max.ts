function findMax(words: string[]): string {
  const countUnique = (word: string): number => new Set(word).size;
  return words.reduce((best, word) => {
    const difference = countUnique(word) - countUnique(best);
    return difference > 0 || (difference === 0 && word < best) ? word : best;
  });
}
