#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int search(const int *lst, int lst_size) {
    int *counts = calloc(lst_size + 1, sizeof *counts);
    for (int i = 0; i < lst_size; i++) {
        if (lst[i] <= lst_size) {
            counts[lst[i]]++;
        }
    }
    int answer = -1;
    for (int value = 1; value <= lst_size; value++) {
        if (counts[value] >= value) {
            answer = value;
        }
    }
    free(counts);
    return answer;
}
