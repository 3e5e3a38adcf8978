#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int starts_one_ends(int n) {
    if (n == 1) {
        return 1;
    }
    int count = 18;
    for (int digits = 2; digits < n; digits++) {
        count *= 10;
    }
    return count;
}
