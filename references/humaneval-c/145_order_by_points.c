#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// The leading digit carries the sign of the number.
static int digit_sum(int n) {
    int sum = 0;
    while (n / 10 != 0) {
        sum += abs(n % 10);
        n /= 10;
    }
    return sum + n;
}

int *order_by_points(const int *nums, int nums_size, int *result_size) {
    int *sorted = malloc(nums_size * sizeof *sorted);
    for (int i = 0; i < nums_size; i++) {
        int key = digit_sum(nums[i]);
        int j = i;
        while (j > 0 && digit_sum(sorted[j - 1]) > key) {
            sorted[j] = sorted[j - 1];
            j--;
        }
        sorted[j] = nums[i];
    }
    *result_size = nums_size;
    return sorted;
}
