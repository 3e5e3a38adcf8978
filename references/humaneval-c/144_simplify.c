#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void parse_fraction(const char *text, long long *numerator, long long *denominator) {
    char *slash;
    *numerator = strtoll(text, &slash, 10);
    *denominator = strtoll(slash + 1, NULL, 10);
}

bool simplify(const char *x, const char *n) {
    long long a, b, c, d;
    parse_fraction(x, &a, &b);
    parse_fraction(n, &c, &d);
    return a * c % (b * d) == 0;
}
