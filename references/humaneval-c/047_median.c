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

double median(const int *l, int l_size) {
    int *sorted = malloc(l_size * sizeof *sorted);
    memcpy(sorted, l, l_size * sizeof *sorted);
    qsort(sorted, l_size, sizeof *sorted, compare_ints);

    int middle = l_size / 2;
    double result = sorted[middle];
    if (l_size % 2 == 0) {
        result = (result + sorted[middle - 1]) / 2.0;
    }
    free(sorted);
    return result;
}
