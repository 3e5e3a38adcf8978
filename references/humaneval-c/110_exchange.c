#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

char *exchange(const int *lst1, int lst1_size, const int *lst2, int lst2_size) {
    int odd = 0;
    for (int i = 0; i < lst1_size; i++) {
        if (lst1[i] % 2 != 0) {
            odd++;
        }
    }
    int even = 0;
    for (int i = 0; i < lst2_size; i++) {
        if (lst2[i] % 2 == 0) {
            even++;
        }
    }
    return strdup(even >= odd ? "YES" : "NO");
}
