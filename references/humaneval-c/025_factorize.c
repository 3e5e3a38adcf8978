#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int *factorize(int n, int *result_size) {
    int *factors = malloc(sizeof(int) * CHAR_BIT * sizeof *factors);
    int count = 0;
    for (int i = 2; i <= n / i; i++) {
        while (n % i == 0) {
            factors[count++] = i;
            n /= i;
        }
    }
    if (n > 1) factors[count++] = n;
    *result_size = count;
    return factors;
}
