#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

char *decimal_to_binary(int decimal) {
    int bits = 1;
    while (decimal >> bits > 0) {
        bits++;
    }
    char *result = malloc(bits + sizeof "dbdb");
    char *out = stpcpy(result, "db");
    for (int i = bits - 1; i >= 0; i--) {
        *out++ = '0' + ((decimal >> i) & 1);
    }
    strcpy(out, "db");
    return result;
}
