#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int compare_ints(const void *a, const void *b) {
    int x = *(const int *)a;
    int y = *(const int *)b;
    return (x > y) - (x < y);
}

int *get_odd_collatz(int n, int *result_size) {
    int *result = malloc(sizeof *result);
    result[0] = 1;
    *result_size = 1;
    long long term = n;
    while (term > 1) {
        if (term % 2 == 0) {
            term /= 2;
        } else {
            result = realloc(result, (*result_size + 1) * sizeof *result);
            result[(*result_size)++] = (int)term;
            term = 3 * term + 1;
        }
    }
    qsort(result, *result_size, sizeof *result, compare_ints);
    return result;
}
