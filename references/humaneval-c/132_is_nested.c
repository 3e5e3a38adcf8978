#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool is_nested(const char *string) {
    const char *pending = "[[]]";
    for (const char *p = string; *p; p++) {
        if (*p == *pending) {
            pending++;
        }
    }
    return *pending == '\0';
}
