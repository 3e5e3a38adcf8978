#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool is_palindrome(const char *text) {
    for (int i = 0, j = (int)strlen(text) - 1; i < j; i++, j--) {
        if (text[i] != text[j]) {
            return false;
        }
    }
    return true;
}
