#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool all_digits_odd(int n) {
    for (; n > 0; n /= 10) {
        if (n % 2 == 0) {
            return false;
        }
    }
    return true;
}

static int compare_ints(const void *a, const void *b) {
    int x = *(const int *)a;
    int y = *(const int *)b;
    return (x > y) - (x < y);
}

int *unique_digits(const int *x, int x_size, int *result_size) {
    int *result = malloc(x_size * sizeof *result);
    int count = 0;
    for (int i = 0; i < x_size; i++) {
        if (all_digits_odd(x[i])) {
            result[count++] = x[i];
        }
    }
    qsort(result, count, sizeof *result, compare_ints);
    *result_size = count;
    return result;
}
