#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int how_many_times(const char *string, const char *substring) {
    size_t length = strlen(string);
    size_t width = strlen(substring);
    int times = 0;
    for (size_t i = 0; i + width <= length; i++) {
        if (strncmp(string + i, substring, width) == 0) times++;
    }
    return times;
}
