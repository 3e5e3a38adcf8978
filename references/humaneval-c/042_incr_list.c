#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int *incr_list(const int *l, int l_size, int *result_size) {
    int *result = malloc(l_size * sizeof *result);
    for (int i = 0; i < l_size; i++) {
        result[i] = l[i] + 1;
    }
    *result_size = l_size;
    return result;
}
