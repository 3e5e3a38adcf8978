#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int compare_words(const void *left, const void *right) {
    const char *a = *(char *const *)left;
    const char *b = *(char *const *)right;
    size_t a_length = strlen(a);
    size_t b_length = strlen(b);
    if (a_length != b_length) {
        return a_length < b_length ? -1 : 1;
    }
    return strcmp(a, b);
}

char **sorted_list_sum(const char *const *lst, int lst_size, int *result_size) {
    char **result = malloc(lst_size * sizeof *result);
    int count = 0;
    for (int i = 0; i < lst_size; i++) {
        if (strlen(lst[i]) % 2 == 0) {
            result[count++] = strdup(lst[i]);
        }
    }
    qsort(result, count, sizeof *result, compare_words);
    *result_size = count;
    return result;
}
