#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int *parse_music(const char *music_string, int *result_size) {
    char *copy = strdup(music_string);
    int *beats = malloc(strlen(copy) * sizeof *beats);
    int count = 0;
    for (char *note = strtok(copy, " "); note; note = strtok(NULL, " ")) {
        if (strcmp(note, "o") == 0) {
            beats[count++] = 4;
        } else if (strcmp(note, "o|") == 0) {
            beats[count++] = 2;
        } else {
            beats[count++] = 1;
        }
    }
    free(copy);
    *result_size = count;
    return beats;
}
