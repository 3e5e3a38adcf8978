#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char **split(const char *text, const char *delimiters, int *count) {
    char **words = NULL;
    *count = 0;
    text += strspn(text, delimiters);
    while (*text) {
        size_t length = strcspn(text, delimiters);
        words = realloc(words, (*count + 1) * sizeof *words);
        words[(*count)++] = strndup(text, length);
        text += length;
        text += strspn(text, delimiters);
    }
    return words;
}

char **split_words(const char *txt, int *result_size) {
    const char *whitespace = " \t\n\r";
    if (strpbrk(txt, whitespace)) {
        return split(txt, whitespace, result_size);
    }
    if (strchr(txt, ',')) {
        return split(txt, ",", result_size);
    }

    int odd = 0;
    for (const char *p = txt; *p; p++) {
        if (islower((unsigned char)*p) && (*p - 'a') % 2 == 1) {
            odd++;
        }
    }
    char number[16];
    snprintf(number, sizeof number, "%d", odd);
    char **result = malloc(sizeof *result);
    result[0] = strdup(number);
    *result_size = 1;
    return result;
}
