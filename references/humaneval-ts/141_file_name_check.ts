function fileNameCheck(file_name: string): string {
  const digits = file_name.match(/[0-9]/g) ?? [];
  const wellFormed = /^[A-Za-z][^.]*\.(txt|exe|dll)$/.test(file_name);
  return wellFormed && digits.length <= 3 ? "Yes" : "No";
}
