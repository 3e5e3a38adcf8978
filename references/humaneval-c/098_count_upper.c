#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int count_upper(const char *s) {
    int count = 0;
    size_t length = strlen(s);
    for (size_t i = 0; i < length; i += 2) {
        if (strchr("AEIOU", s[i]) != NULL) {
            count++;
        }
    }
    return count;
}
