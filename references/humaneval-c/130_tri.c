#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

double *tri(int n, int *result_size) {
    double *result = malloc((n + 1) * sizeof *result);
    for (int i = 0; i <= n; i++) {
        if (i % 2 == 0) {
            result[i] = 1 + i / 2.0;
        } else if (i == 1) {
            result[i] = 3;
        } else {
            result[i] = result[i - 1] + result[i - 2] + (i + 3) / 2.0;
        }
    }
    *result_size = n + 1;
    return result;
}
