#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

char *remove_vowels(const char *text) {
    char *result = malloc(strlen(text) + 1);
    char *end = result;
    for (const char *c = text; *c != '\0'; c++) {
        if (strchr("aeiouAEIOU", *c) == NULL) {
            *end++ = *c;
        }
    }
    *end = '\0';
    return result;
}
