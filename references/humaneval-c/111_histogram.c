#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    char *key;
    int value;
} Entry;

Entry *histogram(const char *test, int *result_size) {
    int counts[26] = {0};
    int max = 1;
    for (const char *p = test; *p; p++) {
        if (*p != ' ') {
            int count = ++counts[*p - 'a'];
            if (count > max) {
                max = count;
            }
        }
    }

    Entry *result = malloc(26 * sizeof *result);
    *result_size = 0;
    for (int i = 0; i < 26; i++) {
        if (counts[i] == max) {
            char key[] = {(char)('a' + i), '\0'};
            result[(*result_size)++] = (Entry){strdup(key), max};
        }
    }
    return result;
}
