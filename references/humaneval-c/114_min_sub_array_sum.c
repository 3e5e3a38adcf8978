#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

long long min_sub_array_sum(const long long *nums, int nums_size) {
    long long best = nums[0];
    long long ending_here = nums[0];
    for (int i = 1; i < nums_size; i++) {
        ending_here = nums[i] + (ending_here < 0 ? ending_here : 0);
        if (ending_here < best) {
            best = ending_here;
        }
    }
    return best;
}
