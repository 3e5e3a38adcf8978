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

int *strange_sort_list(const int *lst, int lst_size, int *result_size) {
    int *sorted = malloc(lst_size * sizeof *sorted);
    for (int i = 0; i < lst_size; i++) {
        sorted[i] = lst[i];
    }
    qsort(sorted, lst_size, sizeof *sorted, compare_ints);

    int *result = malloc(lst_size * sizeof *result);
    int low = 0;
    int high = lst_size;
    for (int i = 0; i < lst_size; i++) {
        result[i] = i % 2 == 0 ? sorted[low++] : sorted[--high];
    }
    free(sorted);
    *result_size = lst_size;
    return result;
}
