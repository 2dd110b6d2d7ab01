/* SPDX-License-Identifier: EPL-2.0 */
/* A PIN pad: PINs are typed on the reader, so the calls take none (PKCS#11 v2.40, section 5.6). */
#include "shim_rules.h"
#include <string.h>

bool typed(CK_SLOT_ID slot, enum entry entry, CK_BYTE **pin, CK_ULONG *size) {
    const struct rule *rule = told_of(PIN_PAD, slot);
    if (!rule) return true;
    if (*pin) return false;
    const char *typed = entry == TYPED_SO_PIN ? rule->puk : entry == TYPED_NEW_PIN ? rule->new_pin : rule->pin;
    *pin = (CK_BYTE *) typed;
    *size = strlen(typed);
    return true;
}

bool typed_in_session(CK_SESSION_HANDLE session, enum entry entry, CK_BYTE **pin, CK_ULONG *size) {
    CK_SLOT_ID slot;
    return !session_slot(session, &slot) || typed(slot, entry, pin, size);
}
