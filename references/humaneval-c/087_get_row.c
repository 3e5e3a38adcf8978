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
    int first;
    int second;
} Pair;

Pair *get_row(const int *const *lst, const int *lst_sizes, int lst_size, int x, int *result_size) {
    size_t capacity = 0;
    for (int i = 0; i < lst_size; i++) {
        capacity += lst_sizes[i];
    }
    Pair *coords = malloc(capacity * sizeof *coords);
    int count = 0;
    for (int i = 0; i < lst_size; i++) {
        for (int j = lst_sizes[i] - 1; j >= 0; j--) {
            if (lst[i][j] == x) {
                coords[count++] = (Pair){i, j};
            }
        }
    }
    *result_size = count;
    return coords;
}
