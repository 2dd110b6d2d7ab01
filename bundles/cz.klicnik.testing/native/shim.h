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

/*
 * shim_rules.c: called first by every function. Counts the call, reads the control file again if it has changed, and
 * does what the rules say to this call. True when the rules give the answer and the real module must not be asked.
 */
bool intercepted(enum function f, const CK_SLOT_ID *slot, CK_RV *answer);
bool session_intercepted(enum function f, CK_SESSION_HANDLE session, CK_RV *answer);
void rules_open(const char *path);

/* What the rules say about a slot, an object or a list; cheap when there are no rules. */
bool slot_removed(CK_SLOT_ID slot);
bool token_absent(CK_SLOT_ID slot);
bool slots_altered(void);
/* The number of slots to be shown, or -1. */
long slot_count(void);
void alter_token_info(CK_SLOT_ID slot, CK_TOKEN_INFO *info);
bool objects_altered(void);

/* How one attribute of one object is altered. The bytes stay: rules that have been read are never freed. */
enum alteration { UNALTERED, REPLACED, MISSING, HIDDEN };
enum alteration altered_attribute(const char *object, CK_ATTRIBUTE_TYPE type, const unsigned char **bytes, size_t *size);

/* shim_sessions.c: which slot a session was opened on. */
void session_opened(CK_SESSION_HANDLE session, CK_SLOT_ID slot);
void session_closed(CK_SESSION_HANDLE session);
bool session_slot(CK_SESSION_HANDLE session, CK_SLOT_ID *slot);
/* Closes, in the real module, the sessions of every slot whose token the rules have taken away. */
void sessions_sweep(void);

/* shim_slots.c, shim_objects.c, shim_pass.c: one function for each of PKCS#11's. */
#define DECLARE(name) extern const CK_C_##name shim_##name;
FUNCTIONS(DECLARE)
#undef DECLARE

/* Slots that exist only in the shim, to fill up `slot-count`. */
#define EMPTY_SLOT_BASE 0x7e000000UL

#endif
