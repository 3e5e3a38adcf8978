#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

char *encrypt(const char *s) {
    char *result = strdup(s);
    for (char *p = result; *p != '\0'; p++) {
        if (*p >= 'a' && *p <= 'z') {
            *p = 'a' + (*p - 'a' + 4) % 26;
        }
    }
    return result;
}
