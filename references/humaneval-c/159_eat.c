#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int *eat(int number, int need, int remaining, int *result_size) {
    int eaten = need < remaining ? need : remaining;
    int *result = malloc(2 * sizeof *result);
    result[0] = number + eaten;
    result[1] = remaining - eaten;
    *result_size = 2;
    return result;
}
