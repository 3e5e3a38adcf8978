#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool move_one_ball(const int *arr, int arr_size) {
    int descents = 0;
    for (int i = 0; i < arr_size; i++) {
        if (arr[i] > arr[(i + 1) % arr_size]) {
            descents++;
        }
    }
    return descents <= 1;
}
