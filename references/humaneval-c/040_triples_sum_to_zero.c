#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool triples_sum_to_zero(const int *l, int l_size) {
    for (int i = 0; i < l_size; i++) {
        for (int j = i + 1; j < l_size; j++) {
            for (int k = j + 1; k < l_size; k++) {
                if ((long long)l[i] + l[j] + l[k] == 0) {
                    return true;
                }
            }
        }
    }
    return false;
}
