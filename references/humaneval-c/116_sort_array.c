#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int count_ones(int n) {
    return __builtin_popcount(n < 0 ? -(unsigned)n : (unsigned)n);
}

static int compare(const void *a, const void *b) {
    int x = *(const int *)a;
    int y = *(const int *)b;
    int difference = count_ones(x) - count_ones(y);
    return difference != 0 ? difference : (x > y) - (x < y);
}

int *sort_array(const int *arr, int arr_size, int *result_size) {
    int *result = malloc(arr_size * sizeof *result);
    memcpy(result, arr, arr_size * sizeof *result);
    qsort(result, arr_size, sizeof *result, compare);
    *result_size = arr_size;
    return result;
}
