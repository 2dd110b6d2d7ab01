/* SPDX-License-Identifier: EPL-2.0 */
/* A token with so many bytes of room. */
#include "shim_writes.h"
#include <string.h>

#define EVERY_OBJECT 100

/* FNV-1a, to know a rule again in another process. */
static unsigned long hash(const char *text) {
    unsigned long hash = 14695981039346656037UL;
    for (; *text; text++) hash = (hash ^ (unsigned char) *text) * 1099511628211UL;
    return hash | 1;
}

/* What objects take counts from the moment at which the rule appeared. */
static struct slot_state *account(const struct rule *rule, CK_SLOT_ID slot) {
    struct slot_state *state = slot_state(real_slot(slot));
    unsigned long budget = hash(rule->text);
    if (__atomic_exchange_n(&state->budget, budget, __ATOMIC_RELAXED) != budget) {
        __atomic_store_n(&state->used, 0, __ATOMIC_RELAXED);
    }
    return state;
}

static long free_bytes(const struct rule *rule, const struct slot_state *state) {
    long bytes = (long) rule->free - __atomic_load_n(&state->used, __ATOMIC_RELAXED);
    return bytes < 0 ? 0 : bytes > (long) rule->total ? (long) rule->total : bytes;
}

void alter_memory(const struct rule *rule, CK_SLOT_ID slot, CK_TOKEN_INFO *info) {
    CK_ULONG bytes = (CK_ULONG) free_bytes(rule, account(rule, slot));
    info->ulTotalPublicMemory = info->ulTotalPrivateMemory = rule->total;
    info->ulFreePublicMemory = info->ulFreePrivateMemory = bytes;
}

static long length(CK_SESSION_HANDLE session, CK_OBJECT_HANDLE object, CK_ATTRIBUTE_TYPE type) {
    CK_ATTRIBUTE asked = { type, NULL, 0 };
    CK_RV rv = real->C_GetAttributeValue(session, object, &asked, 1);
    return rv || asked.ulValueLen == (CK_ULONG) -1 ? 0 : (long) asked.ulValueLen;
}

long object_size(CK_SESSION_HANDLE session, CK_OBJECT_HANDLE object) {
    CK_BBOOL stays = CK_FALSE;
    CK_OBJECT_CLASS class = 0;
    CK_ATTRIBUTE asked[] = { { CKA_TOKEN, &stays, sizeof stays }, { CKA_CLASS, &class, sizeof class } };
    if (real->C_GetAttributeValue(session, object, asked, 2) || !stays) return 0;
    switch (class) {
        case CKO_CERTIFICATE:
        case CKO_DATA: return EVERY_OBJECT + length(session, object, CKA_VALUE);
        case CKO_PUBLIC_KEY: return EVERY_OBJECT + length(session, object, CKA_MODULUS);
        case CKO_PRIVATE_KEY: return EVERY_OBJECT + 4 * length(session, object, CKA_MODULUS);
        default: return EVERY_OBJECT;
    }
}

CK_RV take_room(CK_SESSION_HANDLE session, CK_RV rv, const CK_OBJECT_HANDLE *objects, CK_ULONG count) {
    CK_SLOT_ID slot;
    const struct rule *rule = rv ? NULL : told_of_session(MEMORY, session, &slot);
    if (!rule) return rv;
    long needed = 0;
    for (CK_ULONG i = 0; i < count; i++) needed += object_size(session, objects[i]);
    struct slot_state *state = account(rule, slot);
    long used = __atomic_add_fetch(&state->used, needed, __ATOMIC_RELAXED);
    if (used <= (long) rule->free) return CKR_OK;
    __atomic_sub_fetch(&state->used, needed, __ATOMIC_RELAXED);
    for (CK_ULONG i = 0; i < count; i++) real->C_DestroyObject(session, objects[i]);
    return rule->number;
}

void give_room(CK_SLOT_ID slot, long bytes) {
    const struct rule *rule = told_of(MEMORY, slot);
    if (rule) __atomic_sub_fetch(&account(rule, slot)->used, bytes, __ATOMIC_RELAXED);
}
