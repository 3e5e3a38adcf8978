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
    if (n < 2) {
        return false;
    }
    for (int i = 2; i <= n / i; i++) {
        if (n % i == 0) {
            return false;
        }
    }
    return true;
}

int prime_fib(int n) {
    int previous = 0;
    int current = 1;
    while (true) {
        if (is_prime(current) && --n == 0) {
            return current;
        }
        int next = previous + current;
        previous = current;
        current = next;
    }
}
