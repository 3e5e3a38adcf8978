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

int *maximum(const int *arr, int arr_size, int k, int *result_size) {
    int *sorted = malloc(arr_size * sizeof *sorted);
    memcpy(sorted, arr, arr_size * sizeof *sorted);
    qsort(sorted, arr_size, sizeof *sorted, compare_ints);

    int *result = malloc(k * sizeof *result);
    memcpy(result, sorted + arr_size - k, k * sizeof *result);
    free(sorted);
    *result_size = k;
    return result;
}
