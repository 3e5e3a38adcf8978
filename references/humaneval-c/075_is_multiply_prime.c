#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool is_multiply_prime(int a) {
    int factors = 0;
    for (int p = 2; p <= a / p; p++) {
        while (a % p == 0) {
            a /= p;
            factors++;
        }
    }
    if (a > 1) {
        factors++;
    }
    return factors == 3;
}
