/* SPDX-License-Identifier: EPL-2.0 */
/* Mechanisms that the token is not to know, and a library that cannot lock. */
#include "shim_rules.h"
#include <stdlib.h>

static bool listed(const struct rule *rule, CK_MECHANISM_TYPE type) {
    for (size_t i = 0; i < rule->size; i++) {
        if (rule->mechanisms[i] == type) return true;
    }
    return false;
}

static bool hidden(CK_SLOT_ID slot, CK_MECHANISM_TYPE type) {
    EACH_RULE(rule) {
        if (!applies(rule, slot)) continue;
        if (rule->verb == HIDE_MECHANISMS && listed(rule, type)) return true;
        if (rule->verb == ONLY_MECHANISMS && !listed(rule, type)) return true;
    }
    return false;
}

bool mechanism_hidden(CK_SESSION_HANDLE session, const CK_MECHANISM *mechanism, CK_RV *answer) {
    CK_SLOT_ID slot;
    *answer = CKR_MECHANISM_INVALID;
    return rules()->count && mechanism && session_slot(session, &slot) && hidden(slot, mechanism->mechanism);
}

bool locking_refused(const CK_C_INITIALIZE_ARGS *arguments) {
    EACH_RULE(rule) {
        if (rule->verb == CANNOT_LOCK) return arguments && (arguments->flags & CKF_OS_LOCKING_OK);
    }
    return false;
}

static CK_RV real_list(CK_SLOT_ID slot, CK_MECHANISM_TYPE **list, CK_ULONG *count) {
    CK_RV rv = real->C_GetMechanismList(slot, NULL, count);
    if (rv) return rv;
    *list = calloc(*count + 1, sizeof **list);
    if (!*list) return CKR_HOST_MEMORY;
    rv = real->C_GetMechanismList(slot, *list, count);
    if (rv) free(*list);
    return rv;
}

static CK_RV do_GetMechanismList(CK_SLOT_ID slot, CK_MECHANISM_TYPE *list, CK_ULONG *count) {
    CALL;
    CK_RV rv;
    CK_MECHANISM_TYPE *all;
    CK_ULONG known, shown = 0;
    if (intercepted(FN_GetMechanismList, &slot, &rv)) return rv;
    if (!count || !rules()->count) return real->C_GetMechanismList(real_slot(slot), list, count);
    rv = real_list(real_slot(slot), &all, &known);
    if (rv) return rv;
    for (CK_ULONG i = 0; i < known; i++) {
        if (!hidden(slot, all[i])) all[shown++] = all[i];
    }
    if (list && *count < shown) rv = CKR_BUFFER_TOO_SMALL;
    for (CK_ULONG i = 0; list && !rv && i < shown; i++) list[i] = all[i];
    *count = shown;
    free(all);
    return rv;
}

static CK_RV do_GetMechanismInfo(CK_SLOT_ID slot, CK_MECHANISM_TYPE type, CK_MECHANISM_INFO *info) {
    CALL;
    CK_RV rv;
    if (intercepted(FN_GetMechanismInfo, &slot, &rv)) return rv;
    return hidden(slot, type) ? CKR_MECHANISM_INVALID : real->C_GetMechanismInfo(real_slot(slot), type, info);
}

const CK_C_GetMechanismList shim_GetMechanismList = do_GetMechanismList;
const CK_C_GetMechanismInfo shim_GetMechanismInfo = do_GetMechanismInfo;
