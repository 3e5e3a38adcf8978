function encodeShift(s: string): string {
  return [...s].map((c) => String.fromCharCode((c.charCodeAt(0) - 97 + 5) % 26 + 97)).join("");
}

function decodeShift(s: string): string {
  return [...s].map((c) => String.fromCharCode(((c.charCodeAt(0) - 97 + 21) % 26) + 97)).join("");
}
