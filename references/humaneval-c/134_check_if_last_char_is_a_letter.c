#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool check_if_last_char_is_a_letter(const char *txt) {
    size_t length = strlen(txt);
    return length > 0 && isalpha((unsigned char)txt[length - 1]) && (length == 1 || txt[length - 2] == ' ');
}
