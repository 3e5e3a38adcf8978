#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

char *longest(const char *const *strings, int strings_size) {
    const char *best = NULL;
    for (int i = 0; i < strings_size; i++) {
        if (!best || strlen(strings[i]) > strlen(best)) best = strings[i];
    }
    return best ? strdup(best) : NULL;
}
