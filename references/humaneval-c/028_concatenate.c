#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

char *concatenate(const char *const *strings, int strings_size) {
    size_t length = 0;
    for (int i = 0; i < strings_size; i++) {
        length += strlen(strings[i]);
    }

    char *result = malloc(length + 1);
    char *end = result;
    for (int i = 0; i < strings_size; i++) {
        size_t n = strlen(strings[i]);
        memcpy(end, strings[i], n);
        end += n;
    }
    *end = '\0';
    return result;
}
