#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool is_sorted(const int *lst, int lst_size) {
    for (int i = 1; i < lst_size; i++) {
        if (lst[i] < lst[i - 1] || (i >= 2 && lst[i] == lst[i - 2])) {
            return false;
        }
    }
    return true;
}
