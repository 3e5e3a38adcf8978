#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static uint32_t rotate_left(uint32_t value, int count) {
    return value << count | value >> (32 - count);
}

static void md5_block(uint32_t state[4], const unsigned char *block) {
    static const int shifts[4][4] = {
        {7, 12, 17, 22},
        {5, 9, 14, 20},
        {4, 11, 16, 23},
        {6, 10, 15, 21},
    };
    uint32_t words[16];
    for (int i = 0; i < 16; i++) {
        const unsigned char *bytes = block + 4 * i;
        words[i] = bytes[0] | (uint32_t)bytes[1] << 8 | (uint32_t)bytes[2] << 16 |
                   (uint32_t)bytes[3] << 24;
    }

    uint32_t a = state[0], b = state[1], c = state[2], d = state[3];
    for (int i = 0; i < 64; i++) {
        uint32_t mixed;
        int index;
        switch (i / 16) {
        case 0:
            mixed = (b & c) | (~b & d);
            index = i;
            break;
        case 1:
            mixed = (d & b) | (~d & c);
            index = (5 * i + 1) % 16;
            break;
        case 2:
            mixed = b ^ c ^ d;
            index = (3 * i + 5) % 16;
            break;
        default:
            mixed = c ^ (b | ~d);
            index = 7 * i % 16;
        }
        uint32_t constant = (uint32_t)(fabs(sin(i + 1)) * 4294967296.0);
        uint32_t sum = a + mixed + constant + words[index];
        a = d;
        d = c;
        c = b;
        b += rotate_left(sum, shifts[i / 16][i % 4]);
    }
    state[0] += a;
    state[1] += b;
    state[2] += c;
    state[3] += d;
}

char *string_to_md5(const char *text) {
    size_t length = strlen(text);
    if (length == 0) {
        return NULL;
    }
    size_t total = (length + 8) / 64 * 64 + 64;
    unsigned char *message = calloc(total, 1);
    memcpy(message, text, length);
    message[length] = 0x80;
    uint64_t bits = (uint64_t)length * 8;
    for (int i = 0; i < 8; i++) {
        message[total - 8 + i] = (unsigned char)(bits >> (8 * i));
    }

    uint32_t state[4] = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476};
    for (size_t offset = 0; offset < total; offset += 64) {
        md5_block(state, message + offset);
    }
    free(message);

    char *digest = malloc(33);
    for (int i = 0; i < 16; i++) {
        sprintf(digest + 2 * i, "%02x", state[i / 4] >> (8 * (i % 4)) & 0xff);
    }
    return digest;
}
