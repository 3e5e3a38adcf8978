#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool is_valid_name(const char *name) {
    const char *extension = strchr(name, '.');
    if (extension == NULL || !isalpha((unsigned char)name[0])) {
        return false;
    }
    int digits = 0;
    for (const char *c = name; c < extension; c++) {
        if (isdigit((unsigned char)*c)) {
            digits++;
        }
    }
    return digits <= 3 && (strcmp(extension, ".txt") == 0 || strcmp(extension, ".exe") == 0 ||
                           strcmp(extension, ".dll") == 0);
}

char *file_name_check(const char *file_name) {
    return strdup(is_valid_name(file_name) ? "Yes" : "No");
}
