#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool below_threshold(const int *l, int l_size, int t) {
    for (int i = 0; i < l_size; i++) {
        if (l[i] >= t) {
            return false;
        }
    }
    return true;
}
