#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int add_elements(const int *arr, int arr_size, int k) {
    (void)arr_size;
    int sum = 0;
    for (int i = 0; i < k; i++) {
        if (arr[i] > -10 && arr[i] < 100) {
            sum += arr[i];
        }
    }
    return sum;
}
