/* SPDX-License-Identifier: EPL-2.0 */
#include "shim_rules.h"
#include "names.h"
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#define WORDS 40

#define FIELD(name) { #name, offsetof(CK_TOKEN_INFO, name), sizeof(((CK_TOKEN_INFO *) 0)->name) }
static const struct field { const char *name; size_t place, size; } numbers[] = {
    FIELD(ulMaxSessionCount), FIELD(ulSessionCount), FIELD(ulMaxRwSessionCount), FIELD(ulRwSessionCount),
    FIELD(ulMaxPinLen), FIELD(ulMinPinLen), FIELD(ulTotalPublicMemory), FIELD(ulFreePublicMemory),
    FIELD(ulTotalPrivateMemory), FIELD(ulFreePrivateMemory)
}, texts[] = {
    FIELD(label), FIELD(manufacturerID), FIELD(model), FIELD(serialNumber), FIELD(utcTime)
};
#define SIZE(table) (sizeof(table) / sizeof(table)[0])

static bool find_field(const struct field *table, size_t size, const char *name, size_t length, struct rule *rule) {
    for (size_t i = 0; i < size; i++) {
        if (strlen(table[i].name) == length && !strncmp(table[i].name, name, length)) {
            rule->field = table[i].place;
            rule->field_size = table[i].size;
            return true;
        }
    }
    return false;
}

static bool parse_slot(const char *word, struct rule *rule) {
    rule->every_slot = !strcmp(word, "*");
    return rule->every_slot || parse_number(word, &rule->slot);
}

/* N, N+ or nothing: the n-th call, that and all later ones, every call. */
static bool parse_calls(char *word, struct rule *rule) {
    rule->first = 1;
    rule->last = (unsigned long) -1;
    if (!word) return true;
    size_t length = strlen(word);
    bool onwards = length > 1 && word[length - 1] == '+';
    if (onwards) word[length - 1] = 0;
    if (!parse_number(word, &rule->first) || !rule->first) return false;
    if (!onwards) rule->last = rule->first;
    return true;
}

static bool parse_flags(char *words[], int count, struct rule *rule) {
    for (int i = 0; i < count; i++) {
        CK_FLAGS flag;
        if ((*words[i] != '+' && *words[i] != '-') || !parse_token_flag(words[i] + 1, &flag)) return false;
        if (*words[i] == '+') rule->set |= flag; else rule->clear |= flag;
    }
    return count > 0;
}

static bool parse_falsify(const char *word, struct rule *rule) {
    const char *equals = strchr(word, '=');
    if (!equals || !find_field(numbers, SIZE(numbers), word, (size_t) (equals - word), rule)) return false;
    if (!strcmp(equals + 1, "unavailable")) {
        rule->number = CK_UNAVAILABLE_INFORMATION;
        return true;
    }
    return parse_number(equals + 1, &rule->number);
}

static bool parse_alteration(const char *type, const char *value, struct rule *rule) {
    if (!parse_attribute(type, &rule->type)) return false;
    rule->alteration = !strcmp(value, "missing") ? MISSING : !strcmp(value, "hidden") ? HIDDEN : REPLACED;
    return rule->alteration != REPLACED || parse_value(value, &rule->bytes, &rule->size);
}

static bool is(const char *word, const char *verb, enum verb value, struct rule *rule) {
    if (strcmp(word, verb)) return false;
    rule->verb = value;
    return true;
}

static bool parse_fault(char *w[], int n, struct rule *rule) {
    if (n < 2 || !parse_function(w[1], &rule->function)) return false;
    if (is(w[0], "hang", HANG, rule) || is(w[0], "crash", CRASH, rule) || is(w[0], "exit", EXIT, rule)) {
        return n <= 3 && parse_calls(n > 2 ? w[2] : NULL, rule);
    }
    if (is(w[0], "fail", FAIL, rule)) {
        return (n == 3 || n == 4) && parse_result(w[2], &rule->number) && parse_calls(n > 3 ? w[3] : NULL, rule);
    }
    if (is(w[0], "claim", CLAIM, rule)) {
        return (n == 3 || n == 4) && parse_result(w[2], &rule->number) && parse_calls(n > 3 ? w[3] : NULL, rule);
    }
    if (is(w[0], "delay", DELAY, rule)) {
        return (n == 3 || n == 4) && parse_number(w[2], &rule->number) && parse_calls(n > 3 ? w[3] : NULL, rule);
    }
    if (is(w[0], "vanish-during", VANISH, rule)) {
        rule->whole_slot = n == 4 && !strcmp(w[3], "slot");
        return (n == 3 || rule->whole_slot) && parse_calls(w[2], rule);
    }
    if (is(w[0], "logout-during", LOGOUT_DURING, rule)) return n == 3 && parse_calls(w[2], rule);
    return is(w[0], "exchange-during", EXCHANGE_DURING, rule) && n == 4 && parse_calls(w[2], rule)
        && parse_number(w[3], &rule->number);
}

static bool parse_mechanisms(char *words[], int count, struct rule *rule) {
    rule->mechanisms = calloc((size_t) count + 1, sizeof *rule->mechanisms);
    rule->size = (size_t) count;
    for (int i = 0; i < count; i++) {
        if (!parse_mechanism(words[i], &rule->mechanisms[i])) return false;
    }
    return count > 0;
}

/* What a token does, of its own accord, with PINs, room, keys and mechanisms. */
static bool parse_habit(char *w[], int n, struct rule *rule) {
    if (is(w[0], "container", CONTAINER, rule) || is(w[0], "overwrites", OVERWRITES, rule)
            || is(w[0], "own-ids", OWN_IDS, rule)) {
        return n == 2;
    }
    if (is(w[0], "hide-mechanisms", HIDE_MECHANISMS, rule) || is(w[0], "only-mechanisms", ONLY_MECHANISMS, rule)) {
        return parse_mechanisms(w + 2, n - 2, rule);
    }
    if (is(w[0], "pin-tries", PIN_TRIES, rule)) {
        rule->silent = n == 4 && !strcmp(w[3], "silent");
        return (n == 3 || rule->silent) && parse_number(w[2], &rule->number) && rule->number;
    }
    if (is(w[0], "late-objects", LATE_OBJECTS, rule)) return n == 3 && parse_number(w[2], &rule->number);
    if (is(w[0], "refuse-create", REFUSE_CREATE, rule)) {
        return n == 4 && parse_class(w[2], &rule->class) && parse_result(w[3], &rule->number);
    }
    if (is(w[0], "memory", MEMORY, rule)) {
        return n == 5 && parse_number(w[2], &rule->total) && parse_number(w[3], &rule->free)
            && parse_result(w[4], &rule->number);
    }
    if (is(w[0], "pin-pad", PIN_PAD, rule)) {
        rule->pin = n > 2 ? w[2] : "";
        rule->puk = n > 3 ? w[3] : "";
        rule->new_pin = n > 4 ? w[4] : "";
        return n > 2 && n <= 5;
    }
    if (!is(w[0], "puk", PUK, rule) || n != 4) return false;
    rule->puk = w[2];
    rule->pin = w[3];
    return true;
}

static bool parse_slot_rule(char *w[], int n, struct rule *rule) {
    if (n < 2) return false;
    if (is(w[0], "slot-count", SLOT_COUNT, rule)) return n == 2 && parse_number(w[1], &rule->number);
    if (!parse_slot(w[1], rule)) return false;
    if (is(w[0], "remove-slot", REMOVE_SLOT, rule) || is(w[0], "token-absent", TOKEN_ABSENT, rule)
            || is(w[0], "unrecognized", UNRECOGNIZED, rule) || is(w[0], "uninitialized", UNINITIALIZED, rule)) {
        return n == 2;
    }
    if (parse_habit(w, n, rule)) return true;
    if (is(w[0], "flags", TOKEN_FLAGS, rule)) return parse_flags(w + 2, n - 2, rule);
    if (n != 3) return false;
    if (is(w[0], "falsify", FALSIFY, rule)) return parse_falsify(w[2], rule);
    if (is(w[0], "exchange", EXCHANGE, rule)) return !rule->every_slot && parse_number(w[2], &rule->number);
    if (!find_field(texts, SIZE(texts), w[0], strlen(w[0]), rule)) return false;
    rule->verb = TOKEN_TEXT;
    rule->bytes = (unsigned char *) w[2];
    rule->size = strlen(w[2]);
    return true;
}

static bool parse_object_rule(char *w[], int n, struct rule *rule) {
    if (n < 2) return false;
    rule->verb = ATTRIBUTE;
    rule->object = w[1];
    if (!strcmp(w[0], "attribute")) return n == 4 && parse_alteration(w[2], w[3], rule);
    if (!strcmp(w[0], "garbage-value")) return n == 2 && parse_alteration("CKA_VALUE", "garbage:200", rule);
    if (!strcmp(w[0], "long-label")) return n == 2 && parse_alteration("CKA_LABEL", "repeat:L:10240", rule);
    if (!strcmp(w[0], "no-id")) return n == 2 && parse_alteration("CKA_ID", "missing", rule);
    return false;
}

bool parse_rule(const char *line, struct rule *rule, bool *empty) {
    char *words[WORDS];
    *rule = (struct rule) { .text = strdup(line) };
    char *copy = strdup(line);      /* kept: words of the rule point into it */
    int count = split_words(copy, words, WORDS);
    *empty = count == 0;
    if (*empty) return false;
    if (is(words[0], "print-stdout", PRINT, rule)) {
        rule->bytes = (unsigned char *) (count > 1 ? words[1] : "");
        rule->size = strlen((char *) rule->bytes);
        return count <= 2;
    }
    if (is(words[0], "cannot-lock", CANNOT_LOCK, rule)) return count == 1;
    return parse_fault(words, count, rule) || parse_slot_rule(words, count, rule)
        || parse_object_rule(words, count, rule);
}
