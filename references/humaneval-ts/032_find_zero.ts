function poly(xs: number[], x: number): number {
  return xs.reduceRight((sum, c) => sum * x + c, 0);
}

function findZero(xs: number[]): number {
  let begin = -1;
  let end = 1;
  while (poly(xs, begin) * poly(xs, end) > 0) {
    begin *= 2;
    end *= 2;
  }
  while (end - begin > 1e-10) {
    const center = (begin + end) / 2;
    if (poly(xs, center) * poly(xs, begin) > 0) {
      begin = center;
    } else {
      end = center;
    }
  }
  return begin;
}
