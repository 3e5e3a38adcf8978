function doAlgebra(operator: string[], operand: number[]): number {
  // Split at the operator applied last; only powers group from the right.
  let split = operator.findLastIndex((op) => op === "+" || op === "-");
  if (split < 0) {
    split = operator.findLastIndex((op) => op === "*" || op === "//");
  }
  if (split < 0) {
    split = operator.indexOf("**");
  }
  if (split < 0) {
    return operand[0];
  }
  const left = doAlgebra(operator.slice(0, split), operand.slice(0, split + 1));
  const right = doAlgebra(operator.slice(split + 1), operand.slice(split + 1));
  switch (operator[split]) {
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      return left * right;
    case "//":
      return Math.floor(left / right);
    default:
      return left ** right;
  }
}
