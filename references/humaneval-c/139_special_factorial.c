#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

long long special_factorial(int n) {
    long long factorial = 1;
    long long product = 1;
    for (int i = 2; i <= n; i++) {
        factorial *= i;
        product *= factorial;
    }
    return product;
}
