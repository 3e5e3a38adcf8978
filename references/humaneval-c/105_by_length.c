#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

char **by_length(const int *arr, int arr_size, int *result_size) {
    static const char *const names[] = {"One", "Two",   "Three", "Four", "Five",
                                        "Six", "Seven", "Eight", "Nine"};
    char **result = malloc(arr_size * sizeof *result);
    int count = 0;
    for (int digit = 9; digit >= 1; digit--) {
        for (int i = 0; i < arr_size; i++) {
            if (arr[i] == digit) {
                result[count++] = strdup(names[digit - 1]);
            }
        }
    }
    *result_size = count;
    return result;
}
