#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool has_close_elements(const double *numbers, int numbers_size, double threshold) {
    for (int i = 0; i < numbers_size; i++) {
        for (int j = i + 1; j < numbers_size; j++) {
            if (fabs(numbers[i] - numbers[j]) < threshold) return true;
        }
    }
    return false;
}
