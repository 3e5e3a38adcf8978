function belowZero(operations: number[]): boolean {
  let balance = 0;
  return operations.some((operation) => {
    balance += operation;
    return balance < 0;
  });
}
