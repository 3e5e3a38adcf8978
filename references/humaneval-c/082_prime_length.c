#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool prime_length(const char *string) {
    size_t length = strlen(string);
    for (size_t i = 2; i * i <= length; i++) {
        if (length % i == 0) {
            return false;
        }
    }
    return length > 1;
}
