function sortNumbers(numbers: string): string {
  const digits = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
  return numbers
    .split(" ")
    .filter((word) => word !== "")
    .sort((a, b) => digits.indexOf(a) - digits.indexOf(b))
    .join(" ");
}
