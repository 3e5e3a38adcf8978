#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int max_fill(const int *const *grid, const int *grid_sizes, int grid_size, int capacity) {
    int trips = 0;
    for (int i = 0; i < grid_size; i++) {
        int water = 0;
        for (int j = 0; j < grid_sizes[i]; j++) {
            water += grid[i][j];
        }
        trips += (water + capacity - 1) / capacity;
    }
    return trips;
}
