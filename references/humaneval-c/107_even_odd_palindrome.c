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

static bool is_palindrome(int n) {
    long long reversed = 0;
    for (int rest = n; rest > 0; rest /= 10) {
        reversed = reversed * 10 + rest % 10;
    }
    return reversed == n;
}

Pair even_odd_palindrome(int n) {
    Pair counts = {0, 0};
    for (int i = 1; i <= n; i++) {
        if (!is_palindrome(i)) {
            continue;
        }
        if (i % 2 == 0) {
            counts.first++;
        } else {
            counts.second++;
        }
    }
    return counts;
}
