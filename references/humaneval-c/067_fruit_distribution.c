#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int fruit_distribution(const char *s, int n) {
    int mangoes = n;
    while (*s != '\0') {
        if (isdigit((unsigned char)*s)) {
            char *end;
            mangoes -= (int)strtol(s, &end, 10);
            s = end;
        } else {
            s++;
        }
    }
    return mangoes;
}
