/* SPDX-License-Identifier: EPL-2.0 */
/* What the rules say about slots, tokens and objects. */
#include "shim_rules.h"
#include <string.h>

bool applies(const struct rule *rule, CK_SLOT_ID slot) {
    return rule->every_slot || rule->slot == slot;
}

const struct rule *told_of(enum verb verb, CK_SLOT_ID slot) {
    EACH_RULE(rule) {
        if (rule->verb == verb && applies(rule, slot)) return rule;
    }
    return NULL;
}

const struct rule *told_of_session(enum verb verb, CK_SESSION_HANDLE session, CK_SLOT_ID *slot) {
    return rules()->count && session_slot(session, slot) ? told_of(verb, *slot) : NULL;
}

static bool vanished(CK_SLOT_ID slot, bool whole_slot) {
    EACH_RULE(rule) {
        if (rule->verb == VANISH && rule->fired && rule->slot == slot && rule->whole_slot >= whole_slot) return true;
    }
    return false;
}

bool slot_removed(CK_SLOT_ID slot) {
    return told_of(REMOVE_SLOT, slot) || vanished(slot, true);
}

bool empty_slot(CK_SLOT_ID slot) {
    long count = slot_count();
    return count > 0 && slot >= EMPTY_SLOT_BASE && slot < EMPTY_SLOT_BASE + (CK_SLOT_ID) count;
}

bool token_absent(CK_SLOT_ID slot) {
    return empty_slot(slot) || slot_removed(slot) || told_of(TOKEN_ABSENT, slot) || vanished(slot, false);
}

static bool exchanges(const struct rule *rule) {
    return rule->verb == EXCHANGE || (rule->verb == EXCHANGE_DURING && rule->fired);
}

CK_SLOT_ID real_slot(CK_SLOT_ID slot) {
    EACH_RULE(rule) {
        if (exchanges(rule) && rule->slot == slot) return rule->number;
    }
    return slot;
}

bool token_elsewhere(CK_SLOT_ID slot) {
    EACH_RULE(rule) {
        if (exchanges(rule) && rule->number == slot) return true;
    }
    return false;
}

bool slots_altered(void) {
    EACH_RULE(rule) {
        if (rule->verb == REMOVE_SLOT || rule->verb == TOKEN_ABSENT || rule->verb == SLOT_COUNT || rule->fired
                || rule->verb == EXCHANGE) {
            return true;
        }
    }
    return false;
}

long slot_count(void) {
    EACH_RULE(rule) {
        if (rule->verb == SLOT_COUNT) return (long) rule->number;
    }
    return -1;
}

static void alter(const struct rule *rule, CK_SLOT_ID slot, CK_TOKEN_INFO *info) {
    unsigned char *field = (unsigned char *) info + rule->field;
    switch (rule->verb) {
        case FALSIFY:
            memcpy(field, &rule->number, sizeof rule->number);
            break;
        case TOKEN_TEXT:
            memset(field, ' ', rule->field_size);
            memcpy(field, rule->bytes, rule->size < rule->field_size ? rule->size : rule->field_size);
            break;
        case TOKEN_FLAGS:
            info->flags = (info->flags | rule->set) & ~rule->clear;
            break;
        case UNINITIALIZED:
            info->flags &= ~(CKF_TOKEN_INITIALIZED | CKF_USER_PIN_INITIALIZED);
            memset(info->label, ' ', sizeof info->label);
            break;
        case PIN_TRIES:
            alter_pin_flags(rule, slot, info);
            break;
        case PIN_PAD:
            info->flags |= CKF_PROTECTED_AUTHENTICATION_PATH;
            break;
        case MEMORY:
            alter_memory(rule, slot, info);
            break;
        default:
            break;
    }
}

void alter_token_info(CK_SLOT_ID slot, CK_TOKEN_INFO *info) {
    EACH_RULE(rule) {
        if (applies(rule, slot)) alter(rule, slot, info);
    }
}

CK_RV claimed(enum function f, CK_RV rv) {
    EACH_RULE(rule) {
        if (rule->verb == CLAIM && rule->function == f && meets(rule)) return rule->number;
    }
    return rv;
}

bool objects_altered(void) {
    EACH_RULE(rule) {
        if (rule->verb == ATTRIBUTE) return true;
    }
    return false;
}

enum alteration altered_attribute(const char *object, CK_ATTRIBUTE_TYPE type, const unsigned char **bytes,
                                  size_t *size) {
    EACH_RULE(rule) {
        if (rule->verb == ATTRIBUTE && rule->type == type
                && (!strcmp(rule->object, "*") || !strcmp(rule->object, object))) {
            *bytes = rule->bytes;
            *size = rule->size;
            return rule->alteration;
        }
    }
    return UNALTERED;
}
