#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

char *int_to_mini_roman(int number) {
    static const struct {
        int value;
        const char *symbol;
    } numerals[] = {
        {1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"},
        {40, "xl"},  {10, "x"},   {9, "ix"},  {5, "v"},    {4, "iv"},  {1, "i"},
    };
    char *result = malloc(number / 1000 + sizeof "dccclxxxviii");
    char *end = result;
    for (int i = 0; number > 0; i++) {
        while (number >= numerals[i].value) {
            end = stpcpy(end, numerals[i].symbol);
            number -= numerals[i].value;
        }
    }
    return result;
}
