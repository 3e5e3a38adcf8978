#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

char *string_sequence(int n) {
    char *result;
    size_t length;
    FILE *stream = open_memstream(&result, &length);
    for (int i = 0; i <= n; i++) fprintf(stream, i > 0 ? " %d" : "%d", i);
    fclose(stream);
    return result;
}
