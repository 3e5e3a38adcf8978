function checkIfLastCharIsALetter(txt: string): boolean {
  return /(^| )[a-z]$/i.test(txt);
}
