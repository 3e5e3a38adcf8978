#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool is_simple_power(int x, int n) {
    if (n >= -1 && n <= 1) {
        return x == 1 || x == n;
    }
    long long power = 1;
    while (llabs(power) < llabs(x)) {
        power *= n;
    }
    return power == x;
}
