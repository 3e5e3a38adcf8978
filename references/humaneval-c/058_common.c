#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool contains(const int *values, int size, int wanted) {
    for (int i = 0; i < size; i++) {
        if (values[i] == wanted) {
            return true;
        }
    }
    return false;
}

static int compare_ints(const void *a, const void *b) {
    int x = *(const int *)a;
    int y = *(const int *)b;
    return (x > y) - (x < y);
}

int *common(const int *l1, int l1_size, const int *l2, int l2_size, int *result_size) {
    int *result = malloc(l1_size * sizeof *result);
    int count = 0;
    for (int i = 0; i < l1_size; i++) {
        if (contains(l2, l2_size, l1[i]) && !contains(result, count, l1[i])) {
            result[count++] = l1[i];
        }
    }
    qsort(result, count, sizeof *result, compare_ints);
    *result_size = count;
    return result;
}
