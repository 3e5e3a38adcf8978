#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool is_prime(size_t n) {
    if (n < 2) {
        return false;
    }
    for (size_t i = 2; i * i <= n; i++) {
        if (n % i == 0) {
            return false;
        }
    }
    return true;
}

char *words_in_sentence(const char *sentence) {
    char *result = malloc(strlen(sentence) + 1);
    char *end = result;
    const char *word = sentence;
    while (*word != '\0') {
        word += strspn(word, " ");
        size_t length = strcspn(word, " ");
        if (is_prime(length)) {
            if (end != result) {
                *end++ = ' ';
            }
            memcpy(end, word, length);
            end += length;
        }
        word += length;
    }
    *end = '\0';
    return result;
}
