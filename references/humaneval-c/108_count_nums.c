#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int signed_digit_sum(int n) {
    int sum = 0;
    while (n / 10 != 0) {
        sum += abs(n % 10);
        n /= 10;
    }
    return sum + n;
}

int count_nums(const int *arr, int arr_size) {
    int count = 0;
    for (int i = 0; i < arr_size; i++) {
        if (signed_digit_sum(arr[i]) > 0) {
            count++;
        }
    }
    return count;
}
