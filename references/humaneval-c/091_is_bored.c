#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int is_bored(const char *S) {
    int count = 0;
    const char *sentence = S;
    while (true) {
        if (strncmp(sentence, "I ", 2) == 0) {
            count++;
        }
        const char *end = strpbrk(sentence, ".?!");
        if (end == NULL) {
            return count;
        }
        sentence = end + 1;
        while (isspace((unsigned char)*sentence)) {
            sentence++;
        }
    }
}
