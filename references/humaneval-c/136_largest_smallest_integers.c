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
    bool has_value;
    int value;
} OptionalInt;

typedef struct {
    OptionalInt first;
    OptionalInt second;
} Pair;

Pair largest_smallest_integers(const int *lst, int lst_size) {
    OptionalInt largest_negative = {false, 0};
    OptionalInt smallest_positive = {false, 0};
    for (int i = 0; i < lst_size; i++) {
        int x = lst[i];
        if (x < 0 && (!largest_negative.has_value || x > largest_negative.value)) {
            largest_negative = (OptionalInt){true, x};
        }
        if (x > 0 && (!smallest_positive.has_value || x < smallest_positive.value)) {
            smallest_positive = (OptionalInt){true, x};
        }
    }
    return (Pair){largest_negative, smallest_positive};
}
