/* SPDX-License-Identifier: EPL-2.0 */
/* Finds the objects that belong to one key pair, in a session of its own so that no search of the caller is disturbed. */
#include "shim_writes.h"

#define LONGEST_ID 256

static bool related(CK_OBJECT_CLASS class, bool certificates) {
    return class == CKO_PRIVATE_KEY || class == CKO_PUBLIC_KEY || (certificates && class == CKO_CERTIFICATE);
}

static void search(CK_SLOT_ID slot, CK_ATTRIBUTE *id, bool certificates, CK_OBJECT_HANDLE but, struct relatives *found) {
    CK_SESSION_HANDLE session;
    CK_OBJECT_HANDLE all[MOST_RELATIVES];
    CK_ULONG count = 0;
    if (real->C_OpenSession(real_slot(slot), CKF_SERIAL_SESSION | CKF_RW_SESSION, NULL, NULL, &session)) return;
    if (!real->C_FindObjectsInit(session, id, 1)) {
        if (real->C_FindObjects(session, all, MOST_RELATIVES, &count)) count = 0;
        real->C_FindObjectsFinal(session);
    }
    for (CK_ULONG i = 0; i < count; i++) {
        CK_OBJECT_CLASS class;
        CK_ATTRIBUTE asked = { CKA_CLASS, &class, sizeof class };
        bool known = !real->C_GetAttributeValue(session, all[i], &asked, 1);
        if (known && all[i] != but && related(class, certificates)) found->objects[found->count++] = all[i];
    }
    real->C_CloseSession(session);
}

struct relatives mates_of(CK_SESSION_HANDLE session, CK_OBJECT_HANDLE object) {
    CK_BYTE bytes[LONGEST_ID];
    CK_OBJECT_CLASS class;
    CK_ATTRIBUTE id = { CKA_ID, bytes, sizeof bytes }, asked = { CKA_CLASS, &class, sizeof class };
    struct relatives found = { .count = 0 };
    CK_SLOT_ID slot;
    if (session_slot(session, &slot) && !real->C_GetAttributeValue(session, object, &asked, 1) && related(class, true)
            && !real->C_GetAttributeValue(session, object, &id, 1) && id.ulValueLen) {
        search(slot, &id, true, object, &found);
    }
    return found;
}

struct relatives keys_with_id_of(CK_SESSION_HANDLE session, const CK_ATTRIBUTE *template, CK_ULONG count) {
    struct relatives found = { .count = 0 };
    CK_SLOT_ID slot;
    for (CK_ULONG i = 0; template && i < count && session_slot(session, &slot); i++) {
        CK_ATTRIBUTE id = template[i];
        if (id.type == CKA_ID && id.ulValueLen) search(slot, &id, false, CK_INVALID_HANDLE, &found);
    }
    return found;
}

CK_RV destroy_counted(CK_SESSION_HANDLE session, CK_OBJECT_HANDLE object) {
    CK_SLOT_ID slot;
    long size = told_of_session(MEMORY, session, &slot) ? object_size(session, object) : 0;
    CK_RV rv = real->C_DestroyObject(session, object);
    if (!rv && size) give_room(slot, size);
    return rv;
}
