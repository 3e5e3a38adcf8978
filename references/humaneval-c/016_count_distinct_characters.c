#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int count_distinct_characters(const char *string) {
    bool seen[UCHAR_MAX + 1] = {false};
    int count = 0;
    for (const char *p = string; *p; p++) {
        int c = tolower((unsigned char)*p);
        if (!seen[c]) {
            seen[c] = true;
            count++;
        }
    }
    return count;
}
