/* SPDX-License-Identifier: EPL-2.0 */
/* What happens to objects when others come and go. */
#ifndef KLICNIK_SHIM_WRITES_H
#define KLICNIK_SHIM_WRITES_H

#include "shim_rules.h"

/* shim_memory.c: the bytes that a token object takes; 0 for a session object. Deterministic, see README.md. */
long object_size(CK_SESSION_HANDLE session, CK_OBJECT_HANDLE object);
/* Takes the room for objects that were just made. Where there is too little, they are destroyed again. */
CK_RV take_room(CK_SESSION_HANDLE session, CK_RV rv, const CK_OBJECT_HANDLE *objects, CK_ULONG count);
void give_room(CK_SLOT_ID slot, long bytes);

/* shim_relatives.c: objects that stand for one key pair: those of some classes with the same CKA_ID. */
#define MOST_RELATIVES 32
struct relatives { CK_OBJECT_HANDLE objects[MOST_RELATIVES]; CK_ULONG count; };
/* Those with the CKA_ID of an object, itself left out. */
struct relatives mates_of(CK_SESSION_HANDLE session, CK_OBJECT_HANDLE object);
/* The keys with the CKA_ID that a template gives. */
struct relatives keys_with_id_of(CK_SESSION_HANDLE session, const CK_ATTRIBUTE *template, CK_ULONG count);
CK_RV destroy_counted(CK_SESSION_HANDLE session, CK_OBJECT_HANDLE object);

#endif
