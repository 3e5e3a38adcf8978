#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

double mean_absolute_deviation(const double *numbers, int numbers_size) {
    double sum = 0.0;
    for (int i = 0; i < numbers_size; i++) sum += numbers[i];
    double mean = sum / numbers_size;

    double deviation = 0.0;
    for (int i = 0; i < numbers_size; i++) deviation += fabs(numbers[i] - mean);
    return deviation / numbers_size;
}
