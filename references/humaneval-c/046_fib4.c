#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int fib4(int n) {
    int last[4] = {0, 0, 2, 0};
    for (int i = 4; i <= n; i++) {
        last[i % 4] = last[0] + last[1] + last[2] + last[3];
    }
    return last[n % 4];
}
