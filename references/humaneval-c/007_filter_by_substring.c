#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

char **filter_by_substring(const char *const *strings, int strings_size, const char *substring, int *result_size) {
    char **matches = malloc((size_t)strings_size * sizeof *matches);
    int count = 0;
    for (int i = 0; i < strings_size; i++) {
        if (strstr(strings[i], substring)) matches[count++] = strdup(strings[i]);
    }
    *result_size = count;
    return matches;
}
