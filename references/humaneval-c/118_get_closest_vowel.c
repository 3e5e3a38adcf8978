#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool is_vowel(char c) {
    return strchr("aeiouAEIOU", c) != NULL;
}

char *get_closest_vowel(const char *word) {
    for (int i = (int)strlen(word) - 2; i > 0; i--) {
        if (is_vowel(word[i]) && !is_vowel(word[i - 1]) && !is_vowel(word[i + 1])) {
            return strndup(word + i, 1);
        }
    }
    return strdup("");
}
