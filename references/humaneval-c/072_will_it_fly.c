#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool will_it_fly(const int *q, int q_size, int w) {
    long long weight = 0;
    for (int i = 0; i < q_size; i++) {
        if (q[i] != q[q_size - 1 - i]) {
            return false;
        }
        weight += q[i];
    }
    return weight <= w;
}
