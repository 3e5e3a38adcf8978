function getClosestVowel(word: string): string {
  const match = /.*[^aeiou]([aeiou])[^aeiou]/i.exec(word);
  return match ? match[1] : "";
}
