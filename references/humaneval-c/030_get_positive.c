#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int *get_positive(const int *l, int l_size, int *result_size) {
    int *result = malloc(l_size * sizeof *result);
    int count = 0;
    for (int i = 0; i < l_size; i++) {
        if (l[i] > 0) {
            result[count++] = l[i];
        }
    }
    *result_size = count;
    return result;
}
