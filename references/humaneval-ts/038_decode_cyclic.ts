function encodeCyclic(s: string): string {
  return s.replace(/(.)(..)/gs, "$2$1");
}

function decodeCyclic(s: string): string {
  return s.replace(/(..)(.)/gs, "$2$1");
}
