#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

char *encode_cyclic(const char *s) {
    int n = (int)strlen(s);
    char *out = malloc(n + 1);
    memcpy(out, s, n + 1);
    for (int i = 0; i + 2 < n; i += 3) {
        out[i] = s[i + 1];
        out[i + 1] = s[i + 2];
        out[i + 2] = s[i];
    }
    return out;
}

char *decode_cyclic(const char *s) {
    int n = (int)strlen(s);
    char *out = strdup(s);
    for (int i = 0; i + 2 < n; i += 3) {
        out[i] = s[i + 2];
        out[i + 1] = s[i];
        out[i + 2] = s[i + 1];
    }
    return out;
}
