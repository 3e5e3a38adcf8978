#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int compare_chars(const void *a, const void *b) {
    return *(const unsigned char *)a - *(const unsigned char *)b;
}

char *anti_shuffle(const char *s) {
    char *result = strdup(s);
    char *word = result;
    while (*word != '\0') {
        size_t length = strcspn(word, " ");
        qsort(word, length, 1, compare_chars);
        word += length;
        word += strspn(word, " ");
    }
    return result;
}
