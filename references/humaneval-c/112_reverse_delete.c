#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    char *first;
    bool second;
} Pair;

Pair reverse_delete(const char *s, const char *c) {
    char *kept = malloc(strlen(s) + 1);
    int length = 0;
    for (const char *p = s; *p; p++) {
        if (!strchr(c, *p)) {
            kept[length++] = *p;
        }
    }
    kept[length] = '\0';

    bool palindrome = true;
    for (int i = 0; i < length / 2; i++) {
        if (kept[i] != kept[length - 1 - i]) {
            palindrome = false;
        }
    }
    return (Pair){kept, palindrome};
}
