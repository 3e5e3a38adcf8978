#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool cycpattern_check(const char *a, const char *b) {
    size_t length = strlen(b);
    char *rotation = strdup(b);
    bool found = strstr(a, b) != NULL;
    for (size_t i = 1; i < length && !found; i++) {
        memcpy(rotation, b + i, length - i);
        memcpy(rotation + length - i, b, i);
        found = strstr(a, rotation) != NULL;
    }
    free(rotation);
    return found;
}
