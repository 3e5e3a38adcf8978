function checkDictCase(dict: Record<string, string>): boolean {
  const keys = Object.keys(dict);
  const isLower = (s: string) => s === s.toLowerCase() && s !== s.toUpperCase();
  const isUpper = (s: string) => s === s.toUpperCase() && s !== s.toLowerCase();
  return keys.length > 0 && (keys.every(isLower) || keys.every(isUpper));
}
