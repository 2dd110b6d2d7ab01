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
        CK_RV rv; \
        return session_intercepted(FN_##name, s, &rv) ? rv : real->C_##name arguments; \
    } \
    const CK_C_##name shim_##name = do_##name;

PASS(InitPIN, (S, P a, U b), (s, a, b))
PASS(SetPIN, (S, P a, U b, P c, U d), (s, a, b, c, d))
PASS(GetSessionInfo, (S, CK_SESSION_INFO *a), (s, a))
PASS(GetOperationState, (S, P a, U *b), (s, a, b))
PASS(SetOperationState, (S, P a, U b, O c, O d), (s, a, b, c, d))
PASS(Login, (S, CK_USER_TYPE a, P b, U c), (s, a, b, c))
PASS(Logout, (S), (s))
PASS(CreateObject, (S, T a, U b, O *c), (s, a, b, c))
PASS(CopyObject, (S, O a, T b, U c, O *d), (s, a, b, c, d))
PASS(DestroyObject, (S, O a), (s, a))
PASS(GetObjectSize, (S, O a, U *b), (s, a, b))
PASS(SetAttributeValue, (S, O a, T b, U c), (s, a, b, c))
PASS(FindObjectsInit, (S, T a, U b), (s, a, b))
PASS(FindObjects, (S, O *a, U b, U *c), (s, a, b, c))
PASS(FindObjectsFinal, (S), (s))
PASS(EncryptInit, (S, M, O a), (s, m, a))
PASS(Encrypt, (S, P a, U b, P c, U *d), (s, a, b, c, d))
PASS(EncryptUpdate, (S, P a, U b, P c, U *d), (s, a, b, c, d))
PASS(EncryptFinal, (S, P a, U *b), (s, a, b))
PASS(DecryptInit, (S, M, O a), (s, m, a))
PASS(Decrypt, (S, P a, U b, P c, U *d), (s, a, b, c, d))
PASS(DecryptUpdate, (S, P a, U b, P c, U *d), (s, a, b, c, d))
PASS(DecryptFinal, (S, P a, U *b), (s, a, b))
PASS(DigestInit, (S, M), (s, m))
PASS(Digest, (S, P a, U b, P c, U *d), (s, a, b, c, d))
PASS(DigestUpdate, (S, P a, U b), (s, a, b))
PASS(DigestKey, (S, O a), (s, a))
PASS(DigestFinal, (S, P a, U *b), (s, a, b))
PASS(SignInit, (S, M, O a), (s, m, a))
PASS(Sign, (S, P a, U b, P c, U *d), (s, a, b, c, d))
PASS(SignUpdate, (S, P a, U b), (s, a, b))
PASS(SignFinal, (S, P a, U *b), (s, a, b))
PASS(SignRecoverInit, (S, M, O a), (s, m, a))
PASS(SignRecover, (S, P a, U b, P c, U *d), (s, a, b, c, d))
PASS(VerifyInit, (S, M, O a), (s, m, a))
PASS(Verify, (S, P a, U b, P c, U d), (s, a, b, c, d))
PASS(VerifyUpdate, (S, P a, U b), (s, a, b))
PASS(VerifyFinal, (S, P a, U b), (s, a, b))
PASS(VerifyRecoverInit, (S, M, O a), (s, m, a))
PASS(VerifyRecover, (S, P a, U b, P c, U *d), (s, a, b, c, d))
PASS(DigestEncryptUpdate, (S, P a, U b, P c, U *d), (s, a, b, c, d))
PASS(DecryptDigestUpdate, (S, P a, U b, P c, U *d), (s, a, b, c, d))
PASS(SignEncryptUpdate, (S, P a, U b, P c, U *d), (s, a, b, c, d))
PASS(DecryptVerifyUpdate, (S, P a, U b, P c, U *d), (s, a, b, c, d))
PASS(GenerateKey, (S, M, T a, U b, O *c), (s, m, a, b, c))
PASS(GenerateKeyPair, (S, M, T a, U b, T c, U d, O *e, O *f), (s, m, a, b, c, d, e, f))
PASS(WrapKey, (S, M, O a, O b, P c, U *d), (s, m, a, b, c, d))
PASS(UnwrapKey, (S, M, O a, P b, U c, T d, U e, O *f), (s, m, a, b, c, d, e, f))
PASS(DeriveKey, (S, M, O a, T b, U c, O *d), (s, m, a, b, c, d))
PASS(SeedRandom, (S, P a, U b), (s, a, b))
PASS(GenerateRandom, (S, P a, U b), (s, a, b))
PASS(GetFunctionStatus, (S), (s))
PASS(CancelFunction, (S), (s))

/* The module as a whole: no session, no slot. */
#define PASS_MODULE(name, parameters, arguments) \
    static CK_RV do_##name parameters { \
        CK_RV rv; \
        return intercepted(FN_##name, NULL, &rv) ? rv : real->C_##name arguments; \
    } \
    const CK_C_##name shim_##name = do_##name;

PASS_MODULE(Initialize, (void *a), (a))
PASS_MODULE(Finalize, (void *a), (a))
PASS_MODULE(GetInfo, (CK_INFO *a), (a))
PASS_MODULE(WaitForSlotEvent, (CK_FLAGS a, CK_SLOT_ID *b, void *c), (a, b, c))
