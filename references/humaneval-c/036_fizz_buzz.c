#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int fizz_buzz(int n) {
    int sevens = 0;
    for (int i = 0; i < n; i++) {
        if (i % 11 == 0 || i % 13 == 0) {
            for (int rest = i; rest > 0; rest /= 10) {
                if (rest % 10 == 7) {
                    sevens++;
                }
            }
        }
    }
    return sevens;
}
