#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool correct_bracketing(const char *brackets) {
    int depth = 0;
    for (const char *p = brackets; *p != '\0'; p++) {
        depth += *p == '(' ? 1 : -1;
        if (depth < 0) {
            return false;
        }
    }
    return depth == 0;
}
