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

int *unique(const int *l, int l_size, int *result_size) {
    int *result = malloc(l_size * sizeof *result);
    memcpy(result, l, l_size * sizeof *result);
    qsort(result, l_size, sizeof *result, compare_ints);

    int count = 0;
    for (int i = 0; i < l_size; i++) {
        if (count == 0 || result[i] != result[count - 1]) {
            result[count++] = result[i];
        }
    }
    *result_size = count;
    return result;
}
