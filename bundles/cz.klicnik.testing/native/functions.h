/* SPDX-License-Identifier: EPL-2.0 */
/* The 68 functions of PKCS#11 v2.40 in the order of CK_FUNCTION_LIST (PKCS#11 base v2.40, section 3.6). */
#ifndef KLICNIK_FUNCTIONS_H
#define KLICNIK_FUNCTIONS_H

#define FUNCTIONS(F) \
    F(Initialize) F(Finalize) F(GetInfo) F(GetFunctionList) F(GetSlotList) F(GetSlotInfo) F(GetTokenInfo) \
    F(GetMechanismList) F(GetMechanismInfo) F(InitToken) F(InitPIN) F(SetPIN) F(OpenSession) F(CloseSession) \
    F(CloseAllSessions) F(GetSessionInfo) F(GetOperationState) F(SetOperationState) F(Login) F(Logout) \
    F(CreateObject) F(CopyObject) F(DestroyObject) F(GetObjectSize) F(GetAttributeValue) F(SetAttributeValue) \
    F(FindObjectsInit) F(FindObjects) F(FindObjectsFinal) F(EncryptInit) F(Encrypt) F(EncryptUpdate) \
    F(EncryptFinal) F(DecryptInit) F(Decrypt) F(DecryptUpdate) F(DecryptFinal) F(DigestInit) F(Digest) \
    F(DigestUpdate) F(DigestKey) F(DigestFinal) F(SignInit) F(Sign) F(SignUpdate) F(SignFinal) \
    F(SignRecoverInit) F(SignRecover) F(VerifyInit) F(Verify) F(VerifyUpdate) F(VerifyFinal) \
    F(VerifyRecoverInit) F(VerifyRecover) F(DigestEncryptUpdate) F(DecryptDigestUpdate) F(SignEncryptUpdate) \
    F(DecryptVerifyUpdate) F(GenerateKey) F(GenerateKeyPair) F(WrapKey) F(UnwrapKey) F(DeriveKey) \
    F(SeedRandom) F(GenerateRandom) F(GetFunctionStatus) F(CancelFunction) F(WaitForSlotEvent)

#define FUNCTION_NUMBER(name) FN_##name,
enum function { FUNCTIONS(FUNCTION_NUMBER) FN_COUNT };
#undef FUNCTION_NUMBER

#endif
