#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int fibfib(int n) {
    long long a = 0;
    long long b = 0;
    long long c = 1;
    for (int i = 0; i < n; i++) {
        long long next = a + b + c;
        a = b;
        b = c;
        c = next;
    }
    return (int)a;
}
