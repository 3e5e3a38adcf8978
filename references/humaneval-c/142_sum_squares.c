#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int sum_squares(const int *lst, int lst_size) {
    int sum = 0;
    for (int i = 0; i < lst_size; i++) {
        int value = lst[i];
        if (i % 3 == 0) {
            sum += value * value;
        } else if (i % 4 == 0) {
            sum += value * value * value;
        } else {
            sum += value;
        }
    }
    return sum;
}
