#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool below_zero(const int *operations, int operations_size) {
    long long balance = 0;
    for (int i = 0; i < operations_size; i++) {
        balance += operations[i];
        if (balance < 0) return true;
    }
    return false;
}
