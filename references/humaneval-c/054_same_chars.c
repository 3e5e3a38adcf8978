#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool same_chars(const char *s0, const char *s1) {
    return s0[strspn(s0, s1)] == '\0' && s1[strspn(s1, s0)] == '\0';
}
