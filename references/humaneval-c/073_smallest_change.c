#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int smallest_change(const int *arr, int arr_size) {
    int changes = 0;
    for (int i = 0; i < arr_size / 2; i++) {
        if (arr[i] != arr[arr_size - 1 - i]) {
            changes++;
        }
    }
    return changes;
}
