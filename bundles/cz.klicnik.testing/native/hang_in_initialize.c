/* SPDX-License-Identifier: EPL-2.0 */
/* A PKCS#11 module without a token whose C_Initialize never returns, as some vendors' do without their service. */
#include "functions.h"
#include <p11-kit/pkcs11.h>
#include <unistd.h>

static CK_RV hang(void *arguments) {
    (void) arguments;
    while (pause()) continue;
    return CKR_GENERAL_ERROR;
}

static CK_RV unsupported(void) {
    return CKR_FUNCTION_NOT_SUPPORTED;
}

static CK_FUNCTION_LIST list = { .version = { 2, 40 } };

__attribute__((visibility("default")))
CK_RV C_GetFunctionList(CK_FUNCTION_LIST **result) {
#define UNSUPPORTED(name) list.C_##name = (CK_C_##name) (void (*)(void)) unsupported;
    FUNCTIONS(UNSUPPORTED)
    list.C_Initialize = hang;
    list.C_GetFunctionList = C_GetFunctionList;
    *result = &list;
    return CKR_OK;
}
