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
    for (int divisor = 2; divisor < n; divisor++) {
        if (n % divisor == 0) {
            return false;
        }
    }
    return n > 1;
}

int skjkasdkd(const int *lst, int lst_size) {
    int largest = 0;
    for (int i = 0; i < lst_size; i++) {
        if (lst[i] > largest && is_prime(lst[i])) {
            largest = lst[i];
        }
    }
    int sum = 0;
    for (; largest > 0; largest /= 10) {
        sum += largest % 10;
    }
    return sum;
}
