function isBored(S: string): number {
  return S.split(/[.?!]\s*/).filter((sentence) => sentence.startsWith("I ")).length;
}
