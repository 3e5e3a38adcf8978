#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

char *circular_shift(int x, int shift) {
    char digits[12];
    int length = snprintf(digits, sizeof digits, "%d", x);
    char *result = malloc(length + 1);
    if (shift > length) {
        for (int i = 0; i < length; i++) {
            result[i] = digits[length - 1 - i];
        }
    } else {
        int split = length - shift;
        memcpy(result, digits + split, shift);
        memcpy(result + shift, digits, split);
    }
    result[length] = '\0';
    return result;
}
