#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    int first;
    int second;
} Pair;

Pair even_odd_count(int num) {
    Pair count = {0, 0};
    do {
        if (num % 2 == 0) {
            count.first++;
        } else {
            count.second++;
        }
        num /= 10;
    } while (num != 0);
    return count;
}
