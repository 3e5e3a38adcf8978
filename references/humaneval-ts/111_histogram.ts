function histogram(test: string): Record<string, number> {
  const counts = new Map<string, number>();
  for (const letter of test.match(/\S+/g) ?? []) {
    counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  const max = Math.max(...counts.values());
  return Object.fromEntries([...counts].filter(([, count]) => count === max));
}
