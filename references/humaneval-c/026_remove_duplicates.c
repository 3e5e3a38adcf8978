#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int *remove_duplicates(const int *numbers, int numbers_size, int *result_size) {
    int *result = malloc((size_t)numbers_size * sizeof *result);
    int count = 0;
    for (int i = 0; i < numbers_size; i++) {
        int occurrences = 0;
        for (int j = 0; j < numbers_size; j++) {
            if (numbers[j] == numbers[i]) occurrences++;
        }
        if (occurrences == 1) result[count++] = numbers[i];
    }
    *result_size = count;
    return result;
}
