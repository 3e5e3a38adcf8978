function removeVowels(text: string): string {
  return text.replace(/[aeiou]/gi, "");
}
