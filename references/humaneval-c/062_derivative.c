#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int *derivative(const int *xs, int xs_size, int *result_size) {
    int *result = malloc(xs_size * sizeof *result);
    int count = 0;
    for (int i = 1; i < xs_size; i++) {
        result[count++] = i * xs[i];
    }
    *result_size = count;
    return result;
}
