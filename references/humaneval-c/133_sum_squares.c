#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int sum_squares(const double *lst, int lst_size) {
    int sum = 0;
    for (int i = 0; i < lst_size; i++) {
        int rounded = (int)ceil(lst[i]);
        sum += rounded * rounded;
    }
    return sum;
}
