#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int double_the_difference(const double *lst, int lst_size) {
    double sum = 0;
    for (int i = 0; i < lst_size; i++) {
        if (fmod(lst[i], 2) == 1) {
            sum += lst[i] * lst[i];
        }
    }
    return (int)sum;
}
