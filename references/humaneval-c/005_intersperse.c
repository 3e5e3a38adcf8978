#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int *intersperse(const int *numbers, int numbers_size, int delimeter, int *result_size) {
    int *result = malloc(2 * (size_t)numbers_size * sizeof *result);
    int count = 0;
    for (int i = 0; i < numbers_size; i++) {
        if (i > 0) result[count++] = delimeter;
        result[count++] = numbers[i];
    }
    *result_size = count;
    return result;
}
