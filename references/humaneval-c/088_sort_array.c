#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int ascending(const void *a, const void *b) {
    int x = *(const int *)a;
    int y = *(const int *)b;
    return (x > y) - (x < y);
}

static int descending(const void *a, const void *b) {
    return ascending(b, a);
}

int *sort_array(const int *array, int array_size, int *result_size) {
    *result_size = array_size;
    if (array_size == 0) {
        return NULL;
    }
    bool even_sum = array[0] % 2 == array[array_size - 1] % 2;
    size_t bytes = array_size * sizeof *array;
    int *sorted = memcpy(malloc(bytes), array, bytes);
    qsort(sorted, array_size, sizeof *sorted, even_sum ? descending : ascending);
    return sorted;
}
