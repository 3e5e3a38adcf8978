#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool is_palindrome(const char *string) {
    for (int i = 0, j = (int)strlen(string) - 1; i < j; i++, j--) {
        if (string[i] != string[j]) return false;
    }
    return true;
}

char *make_palindrome(const char *string) {
    size_t length = strlen(string);
    size_t start = 0;
    while (!is_palindrome(string + start)) start++;

    char *result = malloc(length + start + 1);
    memcpy(result, string, length);
    for (size_t i = 0; i < start; i++) result[length + i] = string[start - 1 - i];
    result[length + start] = '\0';
    return result;
}
