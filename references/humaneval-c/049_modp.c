#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int modp(int n, int p) {
    long long result = 1;
    for (int i = 0; i < n; i++) {
        result = result * 2 % p;
    }
    return (int)result;
}
