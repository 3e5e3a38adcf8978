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

int *sort_third(const int *l, int l_size, int *result_size) {
    int count = (l_size + 2) / 3;
    int *thirds = malloc(count * sizeof *thirds);
    for (int i = 0; i < count; i++) {
        thirds[i] = l[3 * i];
    }
    qsort(thirds, count, sizeof *thirds, compare_ints);

    int *result = malloc(l_size * sizeof *result);
    for (int i = 0; i < l_size; i++) {
        result[i] = i % 3 == 0 ? thirds[i / 3] : l[i];
    }
    free(thirds);
    *result_size = l_size;
    return result;
}
