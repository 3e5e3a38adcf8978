#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int digit_sum(const char *s) {
    int sum = 0;
    for (const char *p = s; *p != '\0'; p++) {
        if (isupper((unsigned char)*p)) {
            sum += *p;
        }
    }
    return sum;
}
