#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int first_digit(int n) {
    while (n >= 10) {
        n /= 10;
    }
    return n;
}

int special_filter(const int *nums, int nums_size) {
    int count = 0;
    for (int i = 0; i < nums_size; i++) {
        if (nums[i] > 10 && nums[i] % 2 == 1 && first_digit(nums[i]) % 2 == 1) {
            count++;
        }
    }
    return count;
}
