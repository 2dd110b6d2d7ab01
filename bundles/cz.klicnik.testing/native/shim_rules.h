/* SPDX-License-Identifier: EPL-2.0 */
/* One line of the control file, understood. */
#ifndef KLICNIK_SHIM_RULES_H
#define KLICNIK_SHIM_RULES_H

#include "shim.h"

enum verb {
    FAIL, HANG, CRASH, EXIT, DELAY, VANISH, PRINT,
    REMOVE_SLOT, TOKEN_ABSENT, UNRECOGNIZED, UNINITIALIZED, SLOT_COUNT,
    FALSIFY, TOKEN_TEXT, TOKEN_FLAGS, ATTRIBUTE
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
    bool fired;                     /* VANISH: it has happened, to .slot */
    unsigned long number;           /* result, milliseconds, count or falsified value */
    size_t field, field_size;       /* place in CK_TOKEN_INFO */
    CK_FLAGS set, clear;
    const char *object;             /* true label */
    CK_ATTRIBUTE_TYPE type;
    enum alteration alteration;
    unsigned char *bytes;
    size_t size;
};

/* False where the line means nothing; a line without words gives no rule either and sets *empty. */
bool parse_rule(const char *line, struct rule *rule, bool *empty);

#endif
