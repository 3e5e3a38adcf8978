#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int max_element(const int *l, int l_size) {
    int max = l[0];
    for (int i = 1; i < l_size; i++) {
        if (l[i] > max) {
            max = l[i];
        }
    }
    return max;
}
