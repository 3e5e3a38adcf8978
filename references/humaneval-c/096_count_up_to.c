#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool is_prime(int n) {
    for (int divisor = 2; divisor <= n / divisor; divisor++) {
        if (n % divisor == 0) {
            return false;
        }
    }
    return true;
}

int *count_up_to(int n, int *result_size) {
    int *primes = malloc(n * sizeof *primes);
    int count = 0;
    for (int i = 2; i < n; i++) {
        if (is_prime(i)) {
            primes[count++] = i;
        }
    }
    *result_size = count;
    return primes;
}
