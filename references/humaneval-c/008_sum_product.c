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

Pair sum_product(const int *numbers, int numbers_size) {
    Pair result = {.first = 0, .second = 1};
    for (int i = 0; i < numbers_size; i++) {
        result.first += numbers[i];
        result.second *= numbers[i];
    }
    return result;
}
