/* SPDX-License-Identifier: EPL-2.0 */
/* The functions that the shim only counts, and makes fail as the rules say. */
#include "shim.h"

#define P CK_BYTE *
#define U CK_ULONG
#define S CK_SESSION_HANDLE s
#define O CK_OBJECT_HANDLE
#define M CK_MECHANISM *m
#define T CK_ATTRIBUTE *

#define PASS(name, parameters, arguments) \
    static CK_RV do_##name parameters { \
        CALL; \
        CK_RV rv; \
        return session_intercepted(FN_##name, s, &rv) ? rv : claimed(FN_##name, real->C_##name arguments); \
    } \
    const CK_C_##name shim_##name = do_##name;

/* Those that begin with a mechanism, which the rules may hide. */
#define PASS_MECHANISM(name, parameters, arguments) \
    static CK_RV do_##name parameters { \
        CALL; \
        CK_RV rv; \
        if (session_intercepted(FN_##name, s, &rv) || mechanism_hidden(s, m, &rv)) return rv; \
        return real->C_##name arguments; \
    } \
    const CK_C_##name shim_##name = do_##name;

PASS(GetOperationState, (S, P a, U *b), (s, a, b))
PASS(SetOperationState, (S, P a, U b, O c, O d), (s, a, b, c, d))
PASS(Logout, (S), (s))
PASS(GetObjectSize, (S, O a, U *b), (s, a, b))
PASS(SetAttributeValue, (S, O a, T b, U c), (s, a, b, c))
PASS(FindObjectsInit, (S, T a, U b), (s, a, b))
PASS(FindObjectsFinal, (S), (s))
PASS_MECHANISM(EncryptInit, (S, M, O a), (s, m, a))
PASS(Encrypt, (S, P a, U b, P c, U *d), (s, a, b, c, d))
PASS(EncryptUpdate, (S, P a, U b, P c, U *d), (s, a, b, c, d))
PASS(EncryptFinal, (S, P a, U *b), (s, a, b))
PASS_MECHANISM(DecryptInit, (S, M, O a), (s, m, a))
PASS(Decrypt, (S, P a, U b, P c, U *d), (s, a, b, c, d))
PASS(DecryptUpdate, (S, P a, U b, P c, U *d), (s, a, b, c, d))
PASS(DecryptFinal, (S, P a, U *b), (s, a, b))
PASS_MECHANISM(DigestInit, (S, M), (s, m))
PASS(Digest, (S, P a, U b, P c, U *d), (s, a, b, c, d))
PASS(DigestUpdate, (S, P a, U b), (s, a, b))
PASS(DigestKey, (S, O a), (s, a))
PASS(DigestFinal, (S, P a, U *b), (s, a, b))
PASS_MECHANISM(SignInit, (S, M, O a), (s, m, a))
PASS(Sign, (S, P a, U b, P c, U *d), (s, a, b, c, d))
PASS(SignUpdate, (S, P a, U b), (s, a, b))
PASS(SignFinal, (S, P a, U *b), (s, a, b))
PASS_MECHANISM(SignRecoverInit, (S, M, O a), (s, m, a))
PASS(SignRecover, (S, P a, U b, P c, U *d), (s, a, b, c, d))
PASS_MECHANISM(VerifyInit, (S, M, O a), (s, m, a))
PASS(Verify, (S, P a, U b, P c, U d), (s, a, b, c, d))
PASS(VerifyUpdate, (S, P a, U b), (s, a, b))
PASS(VerifyFinal, (S, P a, U b), (s, a, b))
PASS_MECHANISM(VerifyRecoverInit, (S, M, O a), (s, m, a))
PASS(VerifyRecover, (S, P a, U b, P c, U *d), (s, a, b, c, d))
PASS(DigestEncryptUpdate, (S, P a, U b, P c, U *d), (s, a, b, c, d))
PASS(DecryptDigestUpdate, (S, P a, U b, P c, U *d), (s, a, b, c, d))
PASS(SignEncryptUpdate, (S, P a, U b, P c, U *d), (s, a, b, c, d))
PASS(DecryptVerifyUpdate, (S, P a, U b, P c, U *d), (s, a, b, c, d))
PASS_MECHANISM(WrapKey, (S, M, O a, O b, P c, U *d), (s, m, a, b, c, d))
PASS_MECHANISM(DeriveKey, (S, M, O a, T b, U c, O *d), (s, m, a, b, c, d))
PASS(SeedRandom, (S, P a, U b), (s, a, b))
PASS(GenerateRandom, (S, P a, U b), (s, a, b))
PASS(GetFunctionStatus, (S), (s))
PASS(CancelFunction, (S), (s))

static CK_RV do_GetSessionInfo(S, CK_SESSION_INFO *info) {
    CALL;
    CK_RV rv;
    CK_SLOT_ID slot;
    if (session_intercepted(FN_GetSessionInfo, s, &rv)) return rv;
    rv = real->C_GetSessionInfo(s, info);
    if (!rv && session_slot(s, &slot)) info->slotID = slot;
    return rv;
}

const CK_C_GetSessionInfo shim_GetSessionInfo = do_GetSessionInfo;

/* The module as a whole: no session, no slot. */
#define PASS_MODULE(name, parameters, arguments) \
    static CK_RV do_##name parameters { \
        CALL; \
        CK_RV rv; \
        return intercepted(FN_##name, NULL, &rv) ? rv : real->C_##name arguments; \
    } \
    const CK_C_##name shim_##name = do_##name;

PASS_MODULE(Finalize, (void *a), (a))
PASS_MODULE(GetInfo, (CK_INFO *a), (a))
PASS_MODULE(WaitForSlotEvent, (CK_FLAGS a, CK_SLOT_ID *b, void *c), (a, b, c))

static CK_RV do_Initialize(void *arguments) {
    CALL;
    CK_RV rv;
    if (intercepted(FN_Initialize, NULL, &rv)) return rv;
    return locking_refused(arguments) ? CKR_CANT_LOCK : real->C_Initialize(arguments);
}

const CK_C_Initialize shim_Initialize = do_Initialize;
