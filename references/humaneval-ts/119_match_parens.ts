function isBalanced(s: string): boolean {
  let depth = 0;
  for (const ch of s) {
    depth += ch === "(" ? 1 : -1;
    if (depth < 0) {
      return false;
    }
  }
  return depth === 0;
}

function matchParens(lst: string[]): string {
  const [first, second] = lst;
  return isBalanced(first + second) || isBalanced(second + first) ? "Yes" : "No";
}
