#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int *f(int n, int *result_size) {
    int *result = malloc(n * sizeof *result);
    unsigned factorial = 1;
    int sum = 0;
    for (int i = 1; i <= n; i++) {
        factorial *= i;
        sum += i;
        result[i - 1] = i % 2 == 0 ? (int)factorial : sum;
    }
    *result_size = n;
    return result;
}
