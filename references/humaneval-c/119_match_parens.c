#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool is_balanced(const char *first, const char *second) {
    const char *parts[] = {first, second};
    int depth = 0;
    for (int i = 0; i < 2; i++) {
        for (const char *p = parts[i]; *p; p++) {
            depth += *p == '(' ? 1 : -1;
            if (depth < 0) {
                return false;
            }
        }
    }
    return depth == 0;
}

char *match_parens(const char *const *lst, int lst_size) {
    (void)lst_size;
    return strdup(is_balanced(lst[0], lst[1]) || is_balanced(lst[1], lst[0]) ? "Yes" : "No");
}
