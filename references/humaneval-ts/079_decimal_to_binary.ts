function decimalToBinary(decimal: number): string {
  return `db${decimal.toString(2)}db`;
}
