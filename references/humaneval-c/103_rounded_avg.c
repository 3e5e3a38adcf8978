#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

char *rounded_avg(int n, int m) {
    if (n > m) {
        return strdup("-1");
    }
    int average = (int)nearbyint(((double)n + m) / 2);
    int bits = 1;
    while (average >> bits != 0) {
        bits++;
    }
    char *binary = malloc(bits + 3);
    char *end = stpcpy(binary, "0b");
    while (bits-- > 0) {
        *end++ = '0' + (average >> bits & 1);
    }
    *end = '\0';
    return binary;
}
