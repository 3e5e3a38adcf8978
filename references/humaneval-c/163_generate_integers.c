#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int *generate_integers(int a, int b, int *result_size) {
    int lower = a < b ? a : b;
    int upper = a < b ? b : a;
    int *result = malloc(4 * sizeof *result);
    int count = 0;
    for (int digit = 2; digit <= 8; digit += 2) {
        if (lower <= digit && digit <= upper) {
            result[count++] = digit;
        }
    }
    *result_size = count;
    return result;
}
