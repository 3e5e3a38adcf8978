#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool is_integer(double x) {
    return fmod(x, 1) == 0;
}

bool any_int(double x, double y, double z) {
    return is_integer(x) && is_integer(y) && is_integer(z) &&
           (x + y == z || x + z == y || y + z == x);
}
