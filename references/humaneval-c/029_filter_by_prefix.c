#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

char **filter_by_prefix(const char *const *strings, int strings_size, const char *prefix, int *result_size) {
    size_t prefix_length = strlen(prefix);
    char **result = malloc(strings_size * sizeof *result);
    int count = 0;
    for (int i = 0; i < strings_size; i++) {
        if (strncmp(strings[i], prefix, prefix_length) == 0) {
            result[count++] = strdup(strings[i]);
        }
    }
    *result_size = count;
    return result;
}
