#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

char **words_string(const char *s, int *result_size) {
    const char *separators = ", \t\n\v\f\r";
    char **words = malloc(strlen(s) * sizeof *words);
    int count = 0;
    const char *word = s + strspn(s, separators);
    while (*word != '\0') {
        size_t length = strcspn(word, separators);
        words[count++] = strndup(word, length);
        word += length;
        word += strspn(word, separators);
    }
    *result_size = count;
    return words;
}
