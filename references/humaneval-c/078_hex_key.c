#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int hex_key(const char *num) {
    int count = 0;
    for (const char *p = num; *p != '\0'; p++) {
        if (strchr("2357BD", *p) != NULL) {
            count++;
        }
    }
    return count;
}
