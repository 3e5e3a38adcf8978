#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int *rolling_max(const int *numbers, int numbers_size, int *result_size) {
    int *result = malloc((size_t)numbers_size * sizeof *result);
    int max = INT_MIN;
    for (int i = 0; i < numbers_size; i++) {
        if (numbers[i] > max) max = numbers[i];
        result[i] = max;
    }
    *result_size = numbers_size;
    return result;
}
