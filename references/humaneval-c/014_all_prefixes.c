#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

char **all_prefixes(const char *string, int *result_size) {
    int length = (int)strlen(string);
    char **prefixes = malloc((size_t)length * sizeof *prefixes);
    for (int i = 0; i < length; i++) prefixes[i] = strndup(string, (size_t)i + 1);
    *result_size = length;
    return prefixes;
}
