#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool pairs_sum_to_zero(const int *l, int l_size) {
    for (int i = 0; i < l_size; i++) {
        for (int j = i + 1; j < l_size; j++) {
            if ((long long)l[i] + l[j] == 0) {
                return true;
            }
        }
    }
    return false;
}
