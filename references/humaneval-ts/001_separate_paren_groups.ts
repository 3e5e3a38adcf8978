function separateParenGroups(paren_string: string): string[] {
  const groups: string[] = [];
  let group = "";
  let depth = 0;
  for (const c of paren_string) {
    if (c !== "(" && c !== ")") continue;
    group += c;
    depth += c === "(" ? 1 : -1;
    if (depth === 0) {
      groups.push(group);
      group = "";
    }
  }
  return groups;
}
