#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ADDITIVE, MULTIPLICATIVE, POWER };

static int precedence(const char *operator) {
    if (strcmp(operator, "**") == 0) {
        return POWER;
    }
    return operator[0] == '*' || operator[0] == '/' ? MULTIPLICATIVE : ADDITIVE;
}

static long long power(long long base, long long exponent) {
    long long result = 1;
    while (exponent-- > 0) {
        result *= base;
    }
    return result;
}

static long long evaluate(const char *const *operators, int count, const int *operands) {
    if (count == 0) {
        return operands[0];
    }
    // Split at the operator applied last; only powers group from the right.
    int split = 0;
    for (int i = 1; i < count; i++) {
        int current = precedence(operators[i]);
        int lowest = precedence(operators[split]);
        if (current < lowest || (current == lowest && current != POWER)) {
            split = i;
        }
    }
    long long left = evaluate(operators, split, operands);
    long long right = evaluate(operators + split + 1, count - split - 1, operands + split + 1);
    if (precedence(operators[split]) == POWER) {
        return power(left, right);
    }
    switch (operators[split][0]) {
    case '+':
        return left + right;
    case '-':
        return left - right;
    case '*':
        return left * right;
    default:
        return left / right;
    }
}

int do_algebra(const char *const *operator, int operator_size, const int *operand, int operand_size) {
    (void)operand_size;
    return (int)evaluate(operator, operator_size, operand);
}
