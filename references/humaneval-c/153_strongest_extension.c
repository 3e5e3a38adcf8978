#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int strength(const char *name) {
    int result = 0;
    for (; *name != '\0'; name++) {
        if (isupper((unsigned char)*name)) {
            result++;
        } else if (islower((unsigned char)*name)) {
            result--;
        }
    }
    return result;
}

char *strongest_extension(const char *class_name, const char *const *extensions, int extensions_size) {
    const char *strongest = extensions[0];
    for (int i = 1; i < extensions_size; i++) {
        if (strength(extensions[i]) > strength(strongest)) {
            strongest = extensions[i];
        }
    }
    char *result = malloc(strlen(class_name) + 1 + strlen(strongest) + 1);
    sprintf(result, "%s.%s", class_name, strongest);
    return result;
}
