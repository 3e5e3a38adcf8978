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

OptionalInt next_smallest(const int *lst, int lst_size) {
    OptionalInt smallest = {false, 0};
    OptionalInt second = {false, 0};
    for (int i = 0; i < lst_size; i++) {
        OptionalInt current = {true, lst[i]};
        if (!smallest.has_value || current.value < smallest.value) {
            second = smallest;
            smallest = current;
        } else if (current.value > smallest.value &&
                   (!second.has_value || current.value < second.value)) {
            second = current;
        }
    }
    return second;
}
