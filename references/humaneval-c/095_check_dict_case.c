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
    const char *key;
    const char *value;
} Entry;

static bool contains(const char *s, int (*matches)(int)) {
    for (; *s != '\0'; s++) {
        if (matches((unsigned char)*s)) {
            return true;
        }
    }
    return false;
}

bool check_dict_case(const Entry *dict, int dict_size) {
    bool all_lower = dict_size > 0;
    bool all_upper = dict_size > 0;
    for (int i = 0; i < dict_size; i++) {
        bool has_lower = contains(dict[i].key, islower);
        bool has_upper = contains(dict[i].key, isupper);
        all_lower = all_lower && has_lower && !has_upper;
        all_upper = all_upper && has_upper && !has_lower;
    }
    return all_lower || all_upper;
}
