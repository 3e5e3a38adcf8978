function strength(name: string): number {
  const upper = name.match(/\p{Lu}/gu) ?? [];
  const lower = name.match(/\p{Ll}/gu) ?? [];
  return upper.length - lower.length;
}

function strongestExtension(class_name: string, extensions: string[]): string {
  const strongest = extensions.reduce((best, extension) =>
    strength(extension) > strength(best) ? extension : best,
  );
  return `${class_name}.${strongest}`;
}
