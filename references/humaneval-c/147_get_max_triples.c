#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static long long choose_three(long long n) {
    return n * (n - 1) * (n - 2) / 6;
}

int get_max_triples(int n) {
    // a[i] % 3 is 0 when i % 3 == 2 and 1 otherwise, so a valid triple has three equal remainders.
    int zeros = (n + 1) / 3;
    return (int)(choose_three(zeros) + choose_three(n - zeros));
}
