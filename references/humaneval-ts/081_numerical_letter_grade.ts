function numericalLetterGrade(grades: number[]): string[] {
  const bands: [number, string][] = [
    [3.7, "A"],
    [3.3, "A-"],
    [3.0, "B+"],
    [2.7, "B"],
    [2.3, "B-"],
    [2.0, "C+"],
    [1.7, "C"],
    [1.3, "C-"],
    [1.0, "D+"],
    [0.7, "D"],
    [0.0, "D-"],
  ];
  return grades.map((gpa) => {
    if (gpa === 4.0) {
      return "A+";
    }
    const band = bands.find(([above]) => gpa > above);
    return band ? band[1] : "E";
  });
}
