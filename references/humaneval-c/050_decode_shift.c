#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

char *encode_shift(const char *s) {
    int n = (int)strlen(s);
    char *out = malloc(n + 1);
    for (int i = 0; i < n; i++) out[i] = (char)((s[i] - 'a' + 5) % 26 + 'a');
    out[n] = '\0';
    return out;
}

char *decode_shift(const char *s) {
    char *out = strdup(s);
    for (char *c = out; *c != '\0'; c++) {
        *c = (char)((*c - 'a' + 21) % 26 + 'a');
    }
    return out;
}
