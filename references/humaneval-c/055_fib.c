#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int fib(int n) {
    int last[2] = {0, 1};
    for (int i = 2; i <= n; i++) {
        last[i % 2] = last[0] + last[1];
    }
    return last[n % 2];
}
