#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool valid_date(const char *date) {
    static const int max_days[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    if (strlen(date) != 10) {
        return false;
    }
    for (int i = 0; i < 10; i++) {
        bool expected = i == 2 || i == 5 ? date[i] == '-' : isdigit((unsigned char)date[i]);
        if (!expected) {
            return false;
        }
    }
    int month = atoi(date);
    int day = atoi(date + 3);
    return month >= 1 && month <= 12 && day >= 1 && day <= max_days[month - 1];
}
