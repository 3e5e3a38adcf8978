#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const PLANETS[] = {
    "Mercury", "Venus", "Earth", "Mars", "Jupiter", "Saturn", "Uranus", "Neptune",
};
enum { PLANET_COUNT = sizeof PLANETS / sizeof PLANETS[0] };

static int planet_index(const char *name) {
    for (int i = 0; i < PLANET_COUNT; i++) {
        if (strcmp(PLANETS[i], name) == 0) {
            return i;
        }
    }
    return -1;
}

char **bf(const char *planet1, const char *planet2, int *result_size) {
    *result_size = 0;
    int first = planet_index(planet1);
    int second = planet_index(planet2);
    if (first < 0 || second < 0) {
        return NULL;
    }
    int inner = first < second ? first : second;
    int outer = first < second ? second : first;
    char **result = malloc(PLANET_COUNT * sizeof *result);
    for (int i = inner + 1; i < outer; i++) {
        result[(*result_size)++] = strdup(PLANETS[i]);
    }
    return result;
}
