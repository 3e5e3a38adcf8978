#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int choose_num(int x, int y) {
    int largest_even = y - y % 2;
    return largest_even >= x ? largest_even : -1;
}
