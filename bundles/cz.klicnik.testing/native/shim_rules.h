/* SPDX-License-Identifier: EPL-2.0 */
/* One line of the control file, understood. */
#ifndef KLICNIK_SHIM_RULES_H
#define KLICNIK_SHIM_RULES_H

#include "shim.h"

enum verb {
    /* what happens to single calls */
    FAIL, HANG, CRASH, EXIT, DELAY, VANISH, EXCHANGE_DURING, LOGOUT_DURING, LAST_FAULT = LOGOUT_DURING,
    CLAIM, PRINT, CANNOT_LOCK,
    /* slots and tokens */
    REMOVE_SLOT, TOKEN_ABSENT, UNRECOGNIZED, UNINITIALIZED, SLOT_COUNT, EXCHANGE,
    FALSIFY, TOKEN_TEXT, TOKEN_FLAGS,
    /* what a token does */
    PIN_TRIES, PUK, PIN_PAD, MEMORY, CONTAINER, OVERWRITES, OWN_IDS, REFUSE_CREATE, LATE_OBJECTS, HIDE_MECHANISMS,
    ONLY_MECHANISMS,
    ATTRIBUTE
};

struct rule {
    enum verb verb;
    char *text;                     /* the whole line, by which a rule is known again when the file changes */
    enum function function;         /* of faults */
    unsigned long first, last;      /* which calls a fault meets, counted since the rule appeared */
    unsigned long seen;             /* atomic */
    bool every_slot;
    CK_SLOT_ID slot;
    bool whole_slot;                /* VANISH: the slot goes too */
    bool fired;                     /* VANISH, EXCHANGE_DURING: it has happened, to .slot */
    unsigned long number;           /* result, milliseconds, count, falsified value or other slot */
    CK_OBJECT_CLASS class;          /* REFUSE_CREATE */
    unsigned long total, free;      /* MEMORY */
    bool silent;                    /* PIN_TRIES: the flags never change */
    size_t field, field_size;       /* place in CK_TOKEN_INFO */
    CK_FLAGS set, clear;
    const char *object;             /* true label */
    const char *pin, *puk, *new_pin;
    CK_ATTRIBUTE_TYPE type;
    enum alteration alteration;
    unsigned char *bytes;
    size_t size;
    CK_MECHANISM_TYPE *mechanisms;
};

/* False where the line means nothing; a line without words gives no rule either and sets *empty. */
bool parse_rule(const char *line, struct rule *rule, bool *empty);

/* Never changed after it has been published but for counters, and never freed: another thread may be reading it. */
struct rules { size_t count; struct rule rule[]; };

/* shim_rules.c: those that hold now. */
struct rules *rules(void);

#define EACH_RULE(r) \
    for (struct rules *set = rules(), *once = set; once; once = NULL) \
        for (struct rule *r = set->rule; r < set->rule + set->count; r++)

/* shim_rules.c: counts a call that a rule is about; true when it is one of those that the rule means. */
bool meets(struct rule *rule);

/* shim_told.c: the first rule with this verb about a slot, or about the slot of a session, or NULL. */
const struct rule *told_of(enum verb verb, CK_SLOT_ID slot);
const struct rule *told_of_session(enum verb verb, CK_SESSION_HANDLE session, CK_SLOT_ID *slot);
bool applies(const struct rule *rule, CK_SLOT_ID slot);

/* shim_pins.c, shim_memory.c: what these rules do to CK_TOKEN_INFO. */
void alter_pin_flags(const struct rule *rule, CK_SLOT_ID slot, CK_TOKEN_INFO *info);
void alter_memory(const struct rule *rule, CK_SLOT_ID slot, CK_TOKEN_INFO *info);

/*
 * shim_pinpad.c: takes what a person types for a PIN that is NULL, where there is a PIN pad. False where the caller gave a
 * PIN all the same, be it an empty one.
 */
enum entry { TYPED_PIN, TYPED_SO_PIN, TYPED_NEW_PIN };
bool typed(CK_SLOT_ID slot, enum entry entry, CK_BYTE **pin, CK_ULONG *size);
bool typed_in_session(CK_SESSION_HANDLE session, enum entry entry, CK_BYTE **pin, CK_ULONG *size);

#endif
