#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int count_unique(const char *word) {
    bool seen[UCHAR_MAX + 1] = {false};
    int count = 0;
    for (; *word != '\0'; word++) {
        unsigned char c = (unsigned char)*word;
        if (!seen[c]) {
            seen[c] = true;
            count++;
        }
    }
    return count;
}

char *find_max(const char *const *words, int words_size) {
    const char *best = words[0];
    for (int i = 1; i < words_size; i++) {
        int difference = count_unique(words[i]) - count_unique(best);
        if (difference > 0 || (difference == 0 && strcmp(words[i], best) < 0)) {
            best = words[i];
        }
    }
    return strdup(best);
}
