#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int *make_a_pile(int n, int *result_size) {
    int *pile = malloc(n * sizeof *pile);
    for (int i = 0; i < n; i++) {
        pile[i] = n + 2 * i;
    }
    *result_size = n;
    return pile;
}
