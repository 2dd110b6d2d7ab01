/* SPDX-License-Identifier: EPL-2.0 */
/* What the files of the shim share. The words of the control file are told in README.md. */
#ifndef KLICNIK_SHIM_H
#define KLICNIK_SHIM_H

#include "functions.h"
#include <p11-kit/pkcs11.h>
#include <stdbool.h>
#include <stddef.h>

/* The module behind the shim. */
extern CK_FUNCTION_LIST *real;

/* shim_config.c: KLICNIK_SHIM_NAME from the file beside the library or the environment, or NULL. */
void config_load(void);
const char *config(const char *name);

/* shim_count.c: opens the shared counters; every counted call is one atomic addition. */
void count_open(const char *path);
void count_call(enum function f);

/* Stands first in each function: a call that begins while another one is running is counted as an overlap. */
#define CALL bool call __attribute__((cleanup(call_ends), unused)) = call_begins()
bool call_begins(void);
void call_ends(bool *call);

/*
 * shim_state.c: what a token remembers from one process to the next, in a shared file. Numbers are changed atomically.
 * `slot` is the real module's.
 */
enum role { OFFICER, USER, UNBLOCKER, ROLES };
struct slot_state {
    unsigned long taken;            /* 1 when this record is in use */
    CK_SLOT_ID slot;
    unsigned long failed[ROLES];    /* wrong PINs since the last right one */
    unsigned long budget;           /* which budget `used` belongs to */
    long used;                      /* bytes taken by objects created under that budget, less those deleted */
    unsigned long ids;              /* how many IDs the token has given out */
    unsigned long login;            /* milliseconds of the monotonic clock */
    unsigned char pin[64];          /* the user's, as far as it is known */
    unsigned long pin_size;
};
void state_open(const char *path);
struct slot_state *slot_state(CK_SLOT_ID real_slot);

/*
 * shim_rules.c: called first by every function. Counts the call, reads the control file again if it has changed, and
 * does what the rules say to this call. True when the rules give the answer and the real module must not be asked.
 */
bool intercepted(enum function f, const CK_SLOT_ID *slot, CK_RV *answer);
bool session_intercepted(enum function f, CK_SESSION_HANDLE session, CK_RV *answer);
/* shim_told.c: what a function answers that has done what it did. */
CK_RV claimed(enum function f, CK_RV rv);
void rules_open(const char *path);

/* shim_told.c: what the rules say about a slot, an object or a list; cheap when there are no rules. */
bool slot_removed(CK_SLOT_ID slot);
bool token_absent(CK_SLOT_ID slot);
/* A slot that exists only in the shim, to fill up the list. */
bool empty_slot(CK_SLOT_ID slot);
bool slots_altered(void);
/* The number of slots to be shown, or -1. */
long slot_count(void);
/* The slot of the real module whose token is in this slot now, and whether a slot's own token is elsewhere. */
CK_SLOT_ID real_slot(CK_SLOT_ID slot);
bool token_elsewhere(CK_SLOT_ID slot);
void alter_token_info(CK_SLOT_ID slot, CK_TOKEN_INFO *info);
bool objects_altered(void);

/* How one attribute of one object is altered. The bytes stay: rules that have been read are never freed. */
enum alteration { UNALTERED, REPLACED, MISSING, HIDDEN };
enum alteration altered_attribute(const char *object, CK_ATTRIBUTE_TYPE type, const unsigned char **bytes, size_t *size);

/* shim_sessions.c: which slot a session was opened on. */
void session_opened(CK_SESSION_HANDLE session, CK_SLOT_ID slot);
void session_closed(CK_SESSION_HANDLE session);
bool session_slot(CK_SESSION_HANDLE session, CK_SLOT_ID *slot);
/* Closes, in the real module, the sessions of every slot whose token the rules have taken away or exchanged. */
void sessions_sweep(void);

/* shim_mechanisms.c: true, with the answer, when the token of this session is not to know the mechanism. */
bool mechanism_hidden(CK_SESSION_HANDLE session, const CK_MECHANISM *mechanism, CK_RV *answer);
/* Whether C_Initialize is to be refused because the library cannot lock. */
bool locking_refused(const CK_C_INITIALIZE_ARGS *arguments);

/* One function for each of PKCS#11's, in the file that its rules belong to, most of them in shim_pass.c. */
#define DECLARE(name) extern const CK_C_##name shim_##name;
FUNCTIONS(DECLARE)
#undef DECLARE

/* Slots that exist only in the shim, to fill up `slot-count`. */
#define EMPTY_SLOT_BASE 0x7e000000UL

#endif
