#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int *parse_nested_parens(const char *paren_string, int *result_size) {
    char *copy = strdup(paren_string);
    int *depths = malloc(strlen(copy) * sizeof *depths);
    int count = 0;
    for (char *group = strtok(copy, " "); group; group = strtok(NULL, " ")) {
        int depth = 0;
        int max_depth = 0;
        for (const char *p = group; *p; p++) {
            depth += *p == '(' ? 1 : -1;
            if (depth > max_depth) max_depth = depth;
        }
        depths[count++] = max_depth;
    }
    free(copy);
    *result_size = count;
    return depths;
}
