#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool is_happy(const char *s) {
    size_t length = strlen(s);
    for (size_t i = 2; i < length; i++) {
        if (s[i] == s[i - 1] || s[i] == s[i - 2] || s[i - 1] == s[i - 2]) {
            return false;
        }
    }
    return length >= 3;
}
