#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

char *solve(int N) {
    int sum = 0;
    for (; N > 0; N /= 10) {
        sum += N % 10;
    }
    int bits = 1;
    while (sum >> bits != 0) {
        bits++;
    }
    char *binary = malloc(bits + 1);
    char *end = binary;
    while (bits-- > 0) {
        *end++ = '0' + (sum >> bits & 1);
    }
    *end = '\0';
    return binary;
}
