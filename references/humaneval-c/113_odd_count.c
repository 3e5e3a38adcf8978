#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

char **odd_count(const char *const *lst, int lst_size, int *result_size) {
    char **result = malloc(lst_size * sizeof *result);
    for (int i = 0; i < lst_size; i++) {
        int odd = 0;
        for (const char *p = lst[i]; *p; p++) {
            if ((*p - '0') % 2 == 1) {
                odd++;
            }
        }
        char sentence[128];
        snprintf(sentence, sizeof sentence, "the number of odd elements %dn the str%dng %d of the %dnput.",
                 odd, odd, odd, odd);
        result[i] = strdup(sentence);
    }
    *result_size = lst_size;
    return result;
}
