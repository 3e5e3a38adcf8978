#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

char *change_base(int x, int base) {
    int length = 0;
    for (int rest = x; rest > 0; rest /= base) {
        length++;
    }

    char *result = malloc(length + 1);
    result[length] = '\0';
    for (int rest = x; rest > 0; rest /= base) {
        result[--length] = (char)('0' + rest % base);
    }
    return result;
}
