/* SPDX-License-Identifier: EPL-2.0 */
/* A PKCS#11 v2.40 module that passes every call on to a real one, counts it, and lies where it is told to. */
#include "shim.h"
#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>

CK_FUNCTION_LIST *real;
static CK_FUNCTION_LIST mine;
static pthread_mutex_t opening = PTHREAD_MUTEX_INITIALIZER;

/* The order of the functions is the order of the structure: counters and list agree. */
#define IN_ORDER(name) \
    _Static_assert(offsetof(CK_FUNCTION_LIST, C_##name) == (1 + FN_##name) * sizeof(void *), "C_" #name);
FUNCTIONS(IN_ORDER)
_Static_assert(FN_COUNT == 68 && sizeof(CK_FUNCTION_LIST) == 69 * sizeof(void *), "all 68 functions of v2.40");

static CK_RV open_real(void) {
    config_load();
    const char *path = config("MODULE");
    if (!path) {
        fprintf(stderr, "klicnik-shim: KLICNIK_SHIM_MODULE is not set\n");
        return CKR_GENERAL_ERROR;
    }
    void *library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
    if (!library) {
        fprintf(stderr, "klicnik-shim: %s\n", dlerror());
        return CKR_GENERAL_ERROR;
    }
    CK_RV (*get)(CK_FUNCTION_LIST **) = (CK_RV (*)(CK_FUNCTION_LIST **)) dlsym(library, "C_GetFunctionList");
    CK_FUNCTION_LIST *list = NULL;
    if (!get || get(&list) || !list) {
        fprintf(stderr, "klicnik-shim: %s gives no function list\n", path);
        return CKR_GENERAL_ERROR;
    }
    count_open(config("COUNT"));
    state_open(config("STATE"));
    rules_open(config("CONTROL"));
    mine = *list;
#define OVERRIDE(name) if (list->C_##name) mine.C_##name = shim_##name;
    FUNCTIONS(OVERRIDE)
    real = list;
    return CKR_OK;
}

__attribute__((visibility("default")))
CK_RV C_GetFunctionList(CK_FUNCTION_LIST **list) {
    if (!list) return CKR_ARGUMENTS_BAD;
    pthread_mutex_lock(&opening);
    CK_RV rv = real ? CKR_OK : open_real();
    pthread_mutex_unlock(&opening);
    if (rv) return rv;
    if (intercepted(FN_GetFunctionList, NULL, &rv)) return rv;
    *list = &mine;
    return CKR_OK;
}

const CK_C_GetFunctionList shim_GetFunctionList = C_GetFunctionList;
