#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int min(int a, int b) {
    return a < b ? a : b;
}

static int smallest_neighbor_of_one(const int *const *grid, const int *grid_sizes, int grid_size) {
    int smallest = INT_MAX;
    for (int i = 0; i < grid_size; i++) {
        for (int j = 0; j < grid_sizes[i]; j++) {
            if (grid[i][j] != 1) {
                continue;
            }
            if (i > 0) {
                smallest = min(smallest, grid[i - 1][j]);
            }
            if (i < grid_size - 1) {
                smallest = min(smallest, grid[i + 1][j]);
            }
            if (j > 0) {
                smallest = min(smallest, grid[i][j - 1]);
            }
            if (j < grid_sizes[i] - 1) {
                smallest = min(smallest, grid[i][j + 1]);
            }
        }
    }
    return smallest;
}

int *min_path(const int *const *grid, const int *grid_sizes, int grid_size, int k, int *result_size) {
    int neighbor = smallest_neighbor_of_one(grid, grid_sizes, grid_size);
    int *path = malloc(k * sizeof *path);
    for (int i = 0; i < k; i++) {
        path[i] = i % 2 == 0 ? 1 : neighbor;
    }
    *result_size = k;
    return path;
}
