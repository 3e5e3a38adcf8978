function fixSpaces(text: string): string {
  return text.replace(/ {3,}/g, "-").replaceAll(" ", "_");
}
