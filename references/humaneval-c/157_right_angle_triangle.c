#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool right_angle_triangle(int a, int b, int c) {
    long long aa = (long long)a * a;
    long long bb = (long long)b * b;
    long long cc = (long long)c * c;
    return aa == bb + cc || bb == aa + cc || cc == aa + bb;
}
