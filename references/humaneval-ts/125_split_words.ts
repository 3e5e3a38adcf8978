function splitWords(txt: string): string[] | number {
  if (/\s/.test(txt)) {
    return txt.match(/\S+/g) ?? [];
  }
  if (txt.includes(",")) {
    return txt.match(/[^,]+/g) ?? [];
  }
  return txt.replace(/[^bdfhjlnprtvxz]/g, "").length;
}
