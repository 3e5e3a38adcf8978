function totalMatch(lst1: string[], lst2: string[]): string[] {
  const totalLength = (strings: string[]) => strings.join("").length;
  return totalLength(lst1) <= totalLength(lst2) ? lst1 : lst2;
}
