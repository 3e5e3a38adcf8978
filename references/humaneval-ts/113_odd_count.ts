function oddCount(lst: string[]): string[] {
  return lst.map((digits) => {
    const n = [...digits].filter((d) => Number(d) % 2 === 1).length;
    return `the number of odd elements ${n}n the str${n}ng ${n} of the ${n}nput.`;
  });
}
