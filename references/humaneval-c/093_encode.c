#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

char *encode(const char *message) {
    char *result = strdup(message);
    for (char *p = result; *p != '\0'; p++) {
        unsigned char c = *p;
        *p = islower(c) ? toupper(c) : tolower(c);
        if (strchr("aeiouAEIOU", *p) != NULL) {
            *p += 2;
        }
    }
    return result;
}
