#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

char *string_xor(const char *a, const char *b) {
    char *result = malloc(strlen(a) + 1);
    size_t i;
    for (i = 0; a[i] && b[i]; i++) result[i] = a[i] == b[i] ? '0' : '1';
    result[i] = '\0';
    return result;
}
