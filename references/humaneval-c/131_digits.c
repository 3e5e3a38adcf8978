#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int digits(int n) {
    int product = 1;
    bool has_odd = false;
    for (; n > 0; n /= 10) {
        int digit = n % 10;
        if (digit % 2 == 1) {
            product *= digit;
            has_odd = true;
        }
    }
    return has_odd ? product : 0;
}
