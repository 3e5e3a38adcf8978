#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

char *solve(const char *s) {
    size_t length = strlen(s);
    char *result = malloc(length + 1);
    bool has_letter = false;
    for (size_t i = 0; i < length; i++) {
        unsigned char c = (unsigned char)s[i];
        if (isalpha(c)) {
            has_letter = true;
        }
        result[i] = (char)(isupper(c) ? tolower(c) : toupper(c));
    }
    if (!has_letter) {
        for (size_t i = 0; i < length; i++) {
            result[i] = s[length - 1 - i];
        }
    }
    result[length] = '\0';
    return result;
}
