#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int largest_divisor(int n) {
    for (int i = 2; i <= n / i; i++) {
        if (n % i == 0) return n / i;
    }
    return 1;
}
