#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

char *sort_numbers(const char *numbers) {
    static const char *const digits[10] = {"zero", "one", "two",   "three", "four",
                                           "five", "six", "seven", "eight", "nine"};
    int counts[10] = {0};
    char *copy = strdup(numbers);
    for (char *word = strtok(copy, " "); word; word = strtok(NULL, " ")) {
        for (int i = 0; i < 10; i++) {
            if (strcmp(word, digits[i]) == 0) counts[i]++;
        }
    }
    free(copy);

    char *result = malloc(strlen(numbers) + 1);
    char *end = result;
    *end = '\0';
    for (int i = 0; i < 10; i++) {
        for (int j = 0; j < counts[i]; j++) {
            if (end > result) *end++ = ' ';
            end = stpcpy(end, digits[i]);
        }
    }
    return result;
}
