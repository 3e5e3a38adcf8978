#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

char **separate_paren_groups(const char *paren_string, int *result_size) {
    size_t size = strlen(paren_string);
    char **groups = malloc(size * sizeof *groups);
    char *group = malloc(size + 1);
    size_t length = 0;
    int count = 0;
    int depth = 0;
    for (const char *p = paren_string; *p; p++) {
        if (*p != '(' && *p != ')') continue;
        group[length++] = *p;
        depth += *p == '(' ? 1 : -1;
        if (depth == 0) {
            groups[count++] = strndup(group, length);
            length = 0;
        }
    }
    free(group);
    *result_size = count;
    return groups;
}
