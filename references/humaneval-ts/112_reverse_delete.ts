function reverseDelete(s: string, c: string): [string, boolean] {
  const kept = [...s].filter((ch) => !c.includes(ch));
  const result = kept.join("");
  return [result, result === kept.reverse().join("")];
}
