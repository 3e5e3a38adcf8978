function parseNestedParens(paren_string: string): number[] {
  const deepest = (group: string): number => {
    let depth = 0;
    let maxDepth = 0;
    for (const c of group) {
      depth += c === "(" ? 1 : -1;
      maxDepth = Math.max(maxDepth, depth);
    }
    return maxDepth;
  };
  return paren_string
    .split(" ")
    .filter((group) => group !== "")
    .map(deepest);
}
