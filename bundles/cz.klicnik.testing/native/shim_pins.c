/* SPDX-License-Identifier: EPL-2.0 */
/* PINs that are counted, as cards count them, and a PUK. */
#include "shim_rules.h"
#include <string.h>
#include <time.h>

static unsigned long milliseconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (unsigned long) now.tv_sec * 1000 + (unsigned long) now.tv_nsec / 1000000;
}

static unsigned long left(const struct rule *rule, const struct slot_state *state, enum role role) {
    unsigned long failed = __atomic_load_n(&state->failed[role], __ATOMIC_RELAXED);
    return failed < rule->number ? rule->number - failed : 0;
}

/* A right PIN starts the count again, a wrong one takes a try; anything else tells nothing about the PIN. */
static void count(struct slot_state *state, enum role role, CK_RV rv) {
    if (!rv) __atomic_store_n(&state->failed[role], 0, __ATOMIC_RELAXED);
    if (rv == CKR_PIN_INCORRECT) __atomic_add_fetch(&state->failed[role], 1, __ATOMIC_RELAXED);
}

static void remember(struct slot_state *state, const CK_BYTE *pin, CK_ULONG size) {
    if (!pin || size > sizeof state->pin) return;
    memcpy(state->pin, pin, size);
    state->pin_size = size;
}

void alter_pin_flags(const struct rule *rule, CK_SLOT_ID slot, CK_TOKEN_INFO *info) {
    const struct slot_state *state = slot_state(real_slot(slot));
    unsigned long user = left(rule, state, USER), officer = left(rule, state, OFFICER);
    info->flags &= ~(CKF_USER_PIN_COUNT_LOW | CKF_USER_PIN_FINAL_TRY | CKF_USER_PIN_LOCKED | CKF_SO_PIN_COUNT_LOW
        | CKF_SO_PIN_FINAL_TRY | CKF_SO_PIN_LOCKED);
    if (rule->silent) return;
    if (user < rule->number) info->flags |= CKF_USER_PIN_COUNT_LOW;
    if (user == 1) info->flags |= CKF_USER_PIN_FINAL_TRY;
    if (!user) info->flags |= CKF_USER_PIN_LOCKED;
    if (officer < rule->number) info->flags |= CKF_SO_PIN_COUNT_LOW;
    if (officer == 1) info->flags |= CKF_SO_PIN_FINAL_TRY;
    if (!officer) info->flags |= CKF_SO_PIN_LOCKED;
}

static CK_RV do_Login(CK_SESSION_HANDLE session, CK_USER_TYPE user, CK_BYTE *pin, CK_ULONG size) {
    CALL;
    CK_RV rv;
    CK_SLOT_ID slot;
    if (session_intercepted(FN_Login, session, &rv)) return rv;
    if (!typed_in_session(session, user == CKU_SO ? TYPED_SO_PIN : TYPED_PIN, &pin, &size)) return CKR_ARGUMENTS_BAD;
    const struct rule *rule = told_of_session(PIN_TRIES, session, &slot);
    enum role role = user == CKU_SO ? OFFICER : USER;
    if (rule && !left(rule, slot_state(real_slot(slot)), role)) return CKR_PIN_LOCKED;
    rv = real->C_Login(session, user, pin, size);
    if (!session_slot(session, &slot)) return rv;
    struct slot_state *state = slot_state(real_slot(slot));
    if (rule) count(state, role, rv);
    if (!rv) __atomic_store_n(&state->login, milliseconds(), __ATOMIC_RELAXED);
    if (!rv && role == USER) remember(state, pin, size);
    return claimed(FN_Login, rv);
}

/* In a public session the old PIN is the PUK. The real module knows none: it is told the user's PIN. */
static CK_RV unblock(const struct rule *rule, struct slot_state *state, CK_SESSION_HANDLE session, CK_BYTE *puk,
                     CK_ULONG puk_size, CK_BYTE *pin, CK_ULONG size) {
    if (__atomic_load_n(&state->failed[UNBLOCKER], __ATOMIC_RELAXED) >= 3) return CKR_PIN_LOCKED;
    bool right = puk_size == strlen(rule->puk) && !memcmp(puk, rule->puk, puk_size);
    if (!state->pin_size) remember(state, (const CK_BYTE *) rule->pin, strlen(rule->pin));
    CK_RV rv = right ? real->C_SetPIN(session, state->pin, state->pin_size, pin, size) : CKR_PIN_INCORRECT;
    count(state, UNBLOCKER, rv);
    if (!rv) {
        count(state, USER, CKR_OK);
        remember(state, pin, size);
    }
    return rv;
}

static CK_RV do_SetPIN(CK_SESSION_HANDLE session, CK_BYTE *old, CK_ULONG old_size, CK_BYTE *pin, CK_ULONG size) {
    CALL;
    CK_RV rv;
    CK_SLOT_ID slot;
    CK_SESSION_INFO info;
    if (session_intercepted(FN_SetPIN, session, &rv)) return rv;
    if (!session_slot(session, &slot) || real->C_GetSessionInfo(session, &info)) {
        return claimed(FN_SetPIN, real->C_SetPIN(session, old, old_size, pin, size));
    }
    enum entry entry = info.state == CKS_RW_SO_FUNCTIONS ? TYPED_SO_PIN : TYPED_PIN;
    if (!typed(slot, entry, &old, &old_size) || !typed(slot, TYPED_NEW_PIN, &pin, &size)) return CKR_ARGUMENTS_BAD;
    struct slot_state *state = slot_state(real_slot(slot));
    const struct rule *puk = told_of(PUK, slot), *tries = told_of(PIN_TRIES, slot);
    if (puk && info.state == CKS_RW_PUBLIC_SESSION) {
        return claimed(FN_SetPIN, unblock(puk, state, session, old, old_size, pin, size));
    }
    enum role role = info.state == CKS_RW_SO_FUNCTIONS ? OFFICER : USER;
    if (tries && !left(tries, state, role)) return CKR_PIN_LOCKED;
    rv = real->C_SetPIN(session, old, old_size, pin, size);
    if (tries) count(state, role, rv);
    if (!rv && role == USER) remember(state, pin, size);
    return claimed(FN_SetPIN, rv);
}

static CK_RV do_InitPIN(CK_SESSION_HANDLE session, CK_BYTE *pin, CK_ULONG size) {
    CALL;
    CK_RV rv;
    CK_SLOT_ID slot;
    if (session_intercepted(FN_InitPIN, session, &rv)) return rv;
    if (!typed_in_session(session, TYPED_NEW_PIN, &pin, &size)) return CKR_ARGUMENTS_BAD;
    rv = real->C_InitPIN(session, pin, size);
    if (rv || !session_slot(session, &slot)) return rv;
    struct slot_state *state = slot_state(real_slot(slot));
    count(state, USER, CKR_OK);
    remember(state, pin, size);
    return claimed(FN_InitPIN, rv);
}

static CK_RV do_InitToken(CK_SLOT_ID slot, CK_UTF8CHAR *pin, CK_ULONG size, CK_UTF8CHAR *label) {
    CALL;
    CK_RV rv;
    if (intercepted(FN_InitToken, &slot, &rv)) return rv;
    if (!typed(slot, TYPED_SO_PIN, &pin, &size)) return CKR_ARGUMENTS_BAD;
    struct slot_state *state = slot_state(real_slot(slot));
    const struct rule *tries = told_of(PIN_TRIES, slot);
    if (tries && !left(tries, state, OFFICER)) return CKR_PIN_LOCKED;
    rv = real->C_InitToken(real_slot(slot), pin, size, label);
    if (tries) count(state, OFFICER, rv);
    if (rv) return rv;
    count(state, USER, CKR_OK);
    state->used = 0;
    state->pin_size = 0;
    return claimed(FN_InitToken, rv);
}

/* Some tokens show their objects only a while after a login. */
static CK_RV do_FindObjects(CK_SESSION_HANDLE session, CK_OBJECT_HANDLE *objects, CK_ULONG most, CK_ULONG *found) {
    CALL;
    CK_RV rv;
    CK_SLOT_ID slot;
    if (session_intercepted(FN_FindObjects, session, &rv)) return rv;
    rv = real->C_FindObjects(session, objects, most, found);
    const struct rule *late = told_of_session(LATE_OBJECTS, session, &slot);
    if (rv || !late) return rv;
    unsigned long login = __atomic_load_n(&slot_state(real_slot(slot))->login, __ATOMIC_RELAXED);
    if (login && milliseconds() - login < late->number) *found = 0;
    return rv;
}

const CK_C_Login shim_Login = do_Login;
const CK_C_SetPIN shim_SetPIN = do_SetPIN;
const CK_C_InitPIN shim_InitPIN = do_InitPIN;
const CK_C_InitToken shim_InitToken = do_InitToken;
const CK_C_FindObjects shim_FindObjects = do_FindObjects;
