#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    int first;
    int second;
} Pair;

static bool is_prime(long long n) {
    if (n < 2) {
        return false;
    }
    for (long long i = 2; i * i <= n; i++) {
        if (n % i == 0) {
            return false;
        }
    }
    return true;
}

char *intersection(Pair interval1, Pair interval2) {
    long long start = interval1.first > interval2.first ? interval1.first : interval2.first;
    long long end = interval1.second < interval2.second ? interval1.second : interval2.second;
    return strdup(is_prime(end - start) ? "YES" : "NO");
}
