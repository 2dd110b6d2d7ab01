/* SPDX-License-Identifier: EPL-2.0 */
/* Slots and tokens that come and go, and tell what they are told to tell. */
#include "shim.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool left_out(CK_SLOT_ID slot, CK_BBOOL token_present) {
    return slot_removed(slot) || token_elsewhere(slot) || (token_present && token_absent(slot));
}

/* The real list without what is gone, filled up with empty slots or cut to the number asked for. */
static CK_RV altered_list(CK_BBOOL token_present, CK_SLOT_ID **slots, CK_ULONG *count) {
    CK_ULONG found = 0;
    CK_RV rv = real->C_GetSlotList(token_present, NULL, &found);
    if (rv) return rv;
    long shown = slot_count();
    CK_ULONG capacity = found + (shown > 0 ? (CK_ULONG) shown : 0) + 1;
    *slots = calloc(capacity, sizeof **slots);
    if (!*slots) return CKR_HOST_MEMORY;
    rv = real->C_GetSlotList(token_present, *slots, &found);
    if (rv) {
        free(*slots);
        return rv;
    }
    *count = 0;
    for (CK_ULONG i = 0; i < found; i++) {
        if (!left_out((*slots)[i], token_present)) (*slots)[(*count)++] = (*slots)[i];
    }
    if (shown >= 0 && *count > (CK_ULONG) shown) *count = (CK_ULONG) shown;
    for (CK_SLOT_ID empty = EMPTY_SLOT_BASE; !token_present && shown > 0 && *count < (CK_ULONG) shown; empty++) {
        (*slots)[(*count)++] = empty;
    }
    return CKR_OK;
}

static CK_RV do_GetSlotList(CK_BBOOL token_present, CK_SLOT_ID *slots, CK_ULONG *count) {
    CALL;
    CK_RV rv;
    if (intercepted(FN_GetSlotList, NULL, &rv)) return rv;
    if (!slots_altered() || !count) return real->C_GetSlotList(token_present, slots, count);
    CK_SLOT_ID *list;
    CK_ULONG found;
    rv = altered_list(token_present, &list, &found);
    if (rv) return rv;
    if (slots && *count < found) {
        rv = CKR_BUFFER_TOO_SMALL;
    } else if (slots) {
        memcpy(slots, list, found * sizeof *slots);
    }
    *count = found;
    free(list);
    return rv;
}

static void pad(CK_UTF8CHAR *field, size_t size, const char *text) {
    memset(field, ' ', size);
    memcpy(field, text, strlen(text) < size ? strlen(text) : size);
}

static CK_RV do_GetSlotInfo(CK_SLOT_ID slot, CK_SLOT_INFO *info) {
    CALL;
    CK_RV rv;
    if (intercepted(FN_GetSlotInfo, &slot, &rv)) return rv;
    if (empty_slot(slot) && info) {
        memset(info, 0, sizeof *info);
        pad(info->slotDescription, sizeof info->slotDescription, "Empty slot of the shim");
        pad(info->manufacturerID, sizeof info->manufacturerID, "Klicnik tests");
        info->flags = CKF_REMOVABLE_DEVICE;
        return CKR_OK;
    }
    rv = real->C_GetSlotInfo(slot, info);
    if (!rv && info && token_absent(slot)) info->flags &= ~CKF_TOKEN_PRESENT;
    return rv;
}

static CK_RV do_GetTokenInfo(CK_SLOT_ID slot, CK_TOKEN_INFO *info) {
    CALL;
    CK_RV rv;
    if (intercepted(FN_GetTokenInfo, &slot, &rv)) return rv;
    rv = real->C_GetTokenInfo(real_slot(slot), info);
    if (!rv && info) alter_token_info(slot, info);
    return rv;
}

static CK_RV do_OpenSession(CK_SLOT_ID slot, CK_FLAGS flags, void *application, CK_NOTIFY notify,
                            CK_SESSION_HANDLE *session) {
    CALL;
    CK_RV rv;
    if (intercepted(FN_OpenSession, &slot, &rv)) return rv;
    rv = real->C_OpenSession(real_slot(slot), flags, application, notify, session);
    if (!rv) session_opened(*session, slot);
    return rv;
}

static CK_RV do_CloseSession(CK_SESSION_HANDLE session) {
    CALL;
    CK_RV rv;
    bool answered = session_intercepted(FN_CloseSession, session, &rv);
    if (answered) return rv;
    rv = real->C_CloseSession(session);
    if (!rv || rv == CKR_SESSION_HANDLE_INVALID) session_closed(session);
    return rv;
}

static CK_RV do_CloseAllSessions(CK_SLOT_ID slot) {
    CALL;
    CK_RV rv;
    return intercepted(FN_CloseAllSessions, &slot, &rv) ? rv : real->C_CloseAllSessions(real_slot(slot));
}

const CK_C_GetSlotList shim_GetSlotList = do_GetSlotList;
const CK_C_GetSlotInfo shim_GetSlotInfo = do_GetSlotInfo;
const CK_C_GetTokenInfo shim_GetTokenInfo = do_GetTokenInfo;
const CK_C_OpenSession shim_OpenSession = do_OpenSession;
const CK_C_CloseSession shim_CloseSession = do_CloseSession;
const CK_C_CloseAllSessions shim_CloseAllSessions = do_CloseAllSessions;
