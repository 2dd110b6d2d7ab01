/* SPDX-License-Identifier: EPL-2.0 */
/* Tokens that do more, or less, than they are told when objects are made and destroyed. */
#include "shim_writes.h"

#define TEMPLATE_SIZE 64

static CK_RV do_DestroyObject(CK_SESSION_HANDLE session, CK_OBJECT_HANDLE object) {
    CALL;
    CK_RV rv;
    CK_SLOT_ID slot;
    struct relatives mates = { .count = 0 };
    if (session_intercepted(FN_DestroyObject, session, &rv)) return rv;
    if (told_of_session(CONTAINER, session, &slot)) mates = mates_of(session, object);
    rv = destroy_counted(session, object);
    for (CK_ULONG i = 0; !rv && i < mates.count; i++) destroy_counted(session, mates.objects[i]);
    return claimed(FN_DestroyObject, rv);
}

/* The class that a template asks for is one that this token does not let be created. */
static bool refused(CK_SESSION_HANDLE session, const CK_ATTRIBUTE *template, CK_ULONG count, CK_RV *answer) {
    CK_SLOT_ID slot;
    if (!told_of_session(REFUSE_CREATE, session, &slot)) return false;
    for (CK_ULONG i = 0; template && i < count; i++) {
        if (template[i].type != CKA_CLASS || template[i].ulValueLen != sizeof(CK_OBJECT_CLASS)) continue;
        EACH_RULE(rule) {
            if (rule->verb == REFUSE_CREATE && applies(rule, slot)
                    && rule->class == *(CK_OBJECT_CLASS *) template[i].pValue) {
                *answer = rule->number;
                return true;
            }
        }
    }
    return false;
}

/* The keys that a new one replaces: on a token with a key slot for each CKA_ID. */
static struct relatives replaced(CK_SESSION_HANDLE session, const CK_ATTRIBUTE *template, CK_ULONG count) {
    CK_SLOT_ID slot;
    struct relatives none = { .count = 0 };
    return told_of_session(OVERWRITES, session, &slot) ? keys_with_id_of(session, template, count) : none;
}

static CK_RV replace(CK_SESSION_HANDLE session, CK_RV rv, const struct relatives *old) {
    for (CK_ULONG i = 0; !rv && i < old->count; i++) destroy_counted(session, old->objects[i]);
    return rv;
}

static bool makes_private_key(const CK_ATTRIBUTE *template, CK_ULONG count) {
    for (CK_ULONG i = 0; template && i < count; i++) {
        if (template[i].type == CKA_CLASS && template[i].ulValueLen == sizeof(CK_OBJECT_CLASS)) {
            return *(CK_OBJECT_CLASS *) template[i].pValue == CKO_PRIVATE_KEY;
        }
    }
    return false;
}

/* A copy of a template with another CKA_ID. */
static CK_ULONG with_id(const CK_ATTRIBUTE *template, CK_ULONG count, const CK_BYTE id[2],
                        CK_ATTRIBUTE copy[TEMPLATE_SIZE + 1]) {
    CK_ULONG kept = 0;
    for (CK_ULONG i = 0; template && i < count; i++) {
        if (template[i].type != CKA_ID) copy[kept++] = template[i];
    }
    copy[kept++] = (CK_ATTRIBUTE) { CKA_ID, (CK_BYTE *) id, 2 };
    return kept;
}

/* True, with the ID, when the token gives a new key one of its own. */
static bool own_id(CK_SESSION_HANDLE session, CK_ULONG count, CK_BYTE id[2]) {
    CK_SLOT_ID slot;
    if (!told_of_session(OWN_IDS, session, &slot) || count > TEMPLATE_SIZE) return false;
    id[0] = 0xa0;
    id[1] = (CK_BYTE) __atomic_add_fetch(&slot_state(real_slot(slot))->ids, 1, __ATOMIC_RELAXED);
    return true;
}

static CK_RV do_CreateObject(CK_SESSION_HANDLE session, CK_ATTRIBUTE *template, CK_ULONG count,
                             CK_OBJECT_HANDLE *object) {
    CALL;
    CK_RV rv;
    CK_BYTE id[2];
    CK_ATTRIBUTE own[TEMPLATE_SIZE + 1];
    struct relatives old = { .count = 0 };
    if (session_intercepted(FN_CreateObject, session, &rv) || refused(session, template, count, &rv)) return rv;
    if (makes_private_key(template, count)) {
        old = replaced(session, template, count);
        if (own_id(session, count, id)) {
            count = with_id(template, count, id, own);
            template = own;
        }
    }
    rv = take_room(session, real->C_CreateObject(session, template, count, object), object, 1);
    return claimed(FN_CreateObject, replace(session, rv, &old));
}

static CK_RV do_UnwrapKey(CK_SESSION_HANDLE session, CK_MECHANISM *mechanism, CK_OBJECT_HANDLE key, CK_BYTE *wrapped,
                          CK_ULONG size, CK_ATTRIBUTE *template, CK_ULONG count, CK_OBJECT_HANDLE *object) {
    CALL;
    CK_RV rv;
    struct relatives old = { .count = 0 };
    if (session_intercepted(FN_UnwrapKey, session, &rv) || mechanism_hidden(session, mechanism, &rv)) return rv;
    if (makes_private_key(template, count)) old = replaced(session, template, count);
    rv = real->C_UnwrapKey(session, mechanism, key, wrapped, size, template, count, object);
    return claimed(FN_UnwrapKey, replace(session, take_room(session, rv, object, 1), &old));
}

static CK_RV do_CopyObject(CK_SESSION_HANDLE session, CK_OBJECT_HANDLE object, CK_ATTRIBUTE *template, CK_ULONG count,
                           CK_OBJECT_HANDLE *copy) {
    CALL;
    CK_RV rv;
    if (session_intercepted(FN_CopyObject, session, &rv)) return rv;
    return take_room(session, real->C_CopyObject(session, object, template, count, copy), copy, 1);
}

static CK_RV do_GenerateKeyPair(CK_SESSION_HANDLE session, CK_MECHANISM *mechanism, CK_ATTRIBUTE *public,
                                CK_ULONG public_count, CK_ATTRIBUTE *private, CK_ULONG private_count,
                                CK_OBJECT_HANDLE *public_key, CK_OBJECT_HANDLE *private_key) {
    CALL;
    CK_RV rv;
    CK_BYTE id[2];
    CK_ATTRIBUTE own_public[TEMPLATE_SIZE + 1], own_private[TEMPLATE_SIZE + 1];
    if (session_intercepted(FN_GenerateKeyPair, session, &rv) || mechanism_hidden(session, mechanism, &rv)) return rv;
    if (own_id(session, public_count > private_count ? public_count : private_count, id)) {
        public_count = with_id(public, public_count, id, own_public);
        private_count = with_id(private, private_count, id, own_private);
        public = own_public;
        private = own_private;
    }
    struct relatives old = replaced(session, private, private_count);
    rv = real->C_GenerateKeyPair(session, mechanism, public, public_count, private, private_count, public_key,
        private_key);
    CK_OBJECT_HANDLE both[] = { rv ? 0 : *public_key, rv ? 0 : *private_key };
    return claimed(FN_GenerateKeyPair, replace(session, take_room(session, rv, both, 2), &old));
}

static CK_RV do_GenerateKey(CK_SESSION_HANDLE session, CK_MECHANISM *mechanism, CK_ATTRIBUTE *template, CK_ULONG count,
                            CK_OBJECT_HANDLE *key) {
    CALL;
    CK_RV rv;
    if (session_intercepted(FN_GenerateKey, session, &rv) || mechanism_hidden(session, mechanism, &rv)) return rv;
    return take_room(session, real->C_GenerateKey(session, mechanism, template, count, key), key, 1);
}

const CK_C_DestroyObject shim_DestroyObject = do_DestroyObject;
const CK_C_CreateObject shim_CreateObject = do_CreateObject;
const CK_C_UnwrapKey shim_UnwrapKey = do_UnwrapKey;
const CK_C_CopyObject shim_CopyObject = do_CopyObject;
const CK_C_GenerateKeyPair shim_GenerateKeyPair = do_GenerateKeyPair;
const CK_C_GenerateKey shim_GenerateKey = do_GenerateKey;
