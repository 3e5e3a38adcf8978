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
    double first;
    double second;
} Pair;

Pair find_closest_elements(const double *numbers, int numbers_size) {
    Pair closest = {-INFINITY, INFINITY};
    for (int i = 0; i < numbers_size; i++) {
        for (int j = i + 1; j < numbers_size; j++) {
            double low = fmin(numbers[i], numbers[j]);
            double high = fmax(numbers[i], numbers[j]);
            if (high - low < closest.second - closest.first) closest = (Pair){low, high};
        }
    }
    return closest;
}
