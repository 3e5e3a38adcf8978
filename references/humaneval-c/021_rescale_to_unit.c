#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

double *rescale_to_unit(const double *numbers, int numbers_size, int *result_size) {
    double min = INFINITY;
    double max = -INFINITY;
    for (int i = 0; i < numbers_size; i++) {
        min = fmin(min, numbers[i]);
        max = fmax(max, numbers[i]);
    }

    double *result = malloc((size_t)numbers_size * sizeof *result);
    for (int i = 0; i < numbers_size; i++) result[i] = (numbers[i] - min) / (max - min);
    *result_size = numbers_size;
    return result;
}
