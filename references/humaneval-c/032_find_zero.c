#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

double poly(const double *xs, int xs_size, double x) {
    double sum = 0;
    for (int i = xs_size - 1; i >= 0; i--) sum = sum * x + xs[i];
    return sum;
}

double find_zero(const double *xs, int xs_size) {
    double begin = -1.0;
    double end = 1.0;
    while (poly(xs, xs_size, begin) * poly(xs, xs_size, end) > 0) {
        begin *= 2.0;
        end *= 2.0;
    }
    while (end - begin > 1e-10) {
        double center = (begin + end) / 2.0;
        if (poly(xs, xs_size, center) * poly(xs, xs_size, begin) > 0) {
            begin = center;
        } else {
            end = center;
        }
    }
    return begin;
}
