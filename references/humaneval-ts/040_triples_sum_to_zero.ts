function triplesSumToZero(l: number[]): boolean {
  for (let i = 0; i < l.length; i++) {
    for (let j = i + 1; j < l.length; j++) {
      if (l.includes(-(l[i] + l[j]), j + 1)) {
        return true;
      }
    }
  }
  return false;
}
