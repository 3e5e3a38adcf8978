#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int count_consonants(const char *word, size_t length) {
    int count = 0;
    for (size_t i = 0; i < length; i++) {
        if (!strchr("aeiouAEIOU", word[i])) {
            count++;
        }
    }
    return count;
}

char **select_words(const char *s, int n, int *result_size) {
    char **result = NULL;
    *result_size = 0;
    const char *word = s + strspn(s, " ");
    while (*word) {
        size_t length = strcspn(word, " ");
        if (count_consonants(word, length) == n) {
            result = realloc(result, (*result_size + 1) * sizeof *result);
            result[(*result_size)++] = strndup(word, length);
        }
        word += length;
        word += strspn(word, " ");
    }
    return result;
}
