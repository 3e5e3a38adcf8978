#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int *pluck(const int *arr, int arr_size, int *result_size) {
    int best = -1;
    for (int i = 0; i < arr_size; i++) {
        if (arr[i] % 2 == 0 && (best < 0 || arr[i] < arr[best])) {
            best = i;
        }
    }
    if (best < 0) {
        *result_size = 0;
        return NULL;
    }
    int *result = malloc(2 * sizeof *result);
    result[0] = arr[best];
    result[1] = best;
    *result_size = 2;
    return result;
}
