function encode(message: string): string {
  const swapCase = (c: string) => {
    const lower = c.toLowerCase();
    return c === lower ? c.toUpperCase() : lower;
  };
  return Array.from(message, swapCase)
    .join("")
    .replace(/[aeiou]/gi, (vowel) => String.fromCharCode(vowel.charCodeAt(0) + 2));
}
