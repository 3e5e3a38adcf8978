#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

char *fix_spaces(const char *text) {
    char *result = malloc(strlen(text) + 1);
    char *out = result;
    while (*text != '\0') {
        size_t spaces = strspn(text, " ");
        if (spaces > 2) {
            *out++ = '-';
        } else {
            memset(out, '_', spaces);
            out += spaces;
        }
        text += spaces;

        size_t length = strcspn(text, " ");
        memcpy(out, text, length);
        out += length;
        text += length;
    }
    *out = '\0';
    return result;
}
