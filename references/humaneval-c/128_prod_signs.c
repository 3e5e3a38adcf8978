#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    bool has_value;
    int value;
} OptionalInt;

OptionalInt prod_signs(const int *arr, int arr_size) {
    if (arr_size == 0) {
        return (OptionalInt){false, 0};
    }
    int sign = 1;
    int sum = 0;
    for (int i = 0; i < arr_size; i++) {
        sign *= (arr[i] > 0) - (arr[i] < 0);
        sum += abs(arr[i]);
    }
    return (OptionalInt){true, sign * sum};
}
