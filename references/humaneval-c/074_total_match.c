#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static size_t total_length(const char *const *strings, int size) {
    size_t total = 0;
    for (int i = 0; i < size; i++) {
        total += strlen(strings[i]);
    }
    return total;
}

char **total_match(const char *const *lst1, int lst1_size, const char *const *lst2, int lst2_size, int *result_size) {
    bool first = total_length(lst1, lst1_size) <= total_length(lst2, lst2_size);
    const char *const *chosen = first ? lst1 : lst2;
    int size = first ? lst1_size : lst2_size;

    char **result = malloc(size * sizeof *result);
    for (int i = 0; i < size; i++) {
        result[i] = strdup(chosen[i]);
    }
    *result_size = size;
    return result;
}
