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

int *sort_even(const int *l, int l_size, int *result_size) {
    int count = (l_size + 1) / 2;
    int *evens = malloc(count * sizeof *evens);
    for (int i = 0; i < count; i++) {
        evens[i] = l[2 * i];
    }
    qsort(evens, count, sizeof *evens, compare_ints);

    int *result = malloc(l_size * sizeof *result);
    for (int i = 0; i < l_size; i++) {
        result[i] = i % 2 == 0 ? evens[i / 2] : l[i];
    }
    free(evens);
    *result_size = l_size;
    return result;
}
