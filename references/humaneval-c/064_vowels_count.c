#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int vowels_count(const char *s) {
    int count = 0;
    for (const char *p = s; *p != '\0'; p++) {
        int letter = tolower((unsigned char)*p);
        bool final_y = letter == 'y' && p[1] == '\0';
        if (strchr("aeiou", letter) != NULL || final_y) {
            count++;
        }
    }
    return count;
}
