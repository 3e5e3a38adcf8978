#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

char *flip_case(const char *string) {
    char *result = strdup(string);
    for (char *p = result; *p; p++) {
        unsigned char c = (unsigned char)*p;
        *p = (char)(isupper(c) ? tolower(c) : toupper(c));
    }
    return result;
}
