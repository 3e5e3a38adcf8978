#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *letter_grade(double gpa) {
    static const struct {
        double above;
        const char *letter;
    } bands[] = {
        {3.7, "A"},
        {3.3, "A-"},
        {3.0, "B+"},
        {2.7, "B"},
        {2.3, "B-"},
        {2.0, "C+"},
        {1.7, "C"},
        {1.3, "C-"},
        {1.0, "D+"},
        {0.7, "D"},
        {0.0, "D-"},
    };
    if (gpa == 4.0) {
        return "A+";
    }
    for (size_t i = 0; i < sizeof bands / sizeof bands[0]; i++) {
        if (gpa > bands[i].above) {
            return bands[i].letter;
        }
    }
    return "E";
}

char **numerical_letter_grade(const double *grades, int grades_size, int *result_size) {
    char **result = malloc(grades_size * sizeof *result);
    for (int i = 0; i < grades_size; i++) {
        result[i] = strdup(letter_grade(grades[i]));
    }
    *result_size = grades_size;
    return result;
}
