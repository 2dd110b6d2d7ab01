/* SPDX-License-Identifier: EPL-2.0 */
/* Objects whose attributes are not what they are. */
#include "shim.h"
#include <stdlib.h>
#include <string.h>

#define LABEL_SIZE 256
#define TEMPLATE_SIZE 64

/* The true label, by which the rules name an object; an object without one is named by the empty label. */
static void true_label(CK_SESSION_HANDLE session, CK_OBJECT_HANDLE object, char label[LABEL_SIZE + 1]) {
    CK_ATTRIBUTE attribute = { CKA_LABEL, label, LABEL_SIZE };
    CK_RV rv = real->C_GetAttributeValue(session, object, &attribute, 1);
    label[rv || attribute.ulValueLen > LABEL_SIZE ? 0 : attribute.ulValueLen] = 0;
}

/* Answers one attribute as C_GetAttributeValue does (PKCS#11 base v2.40, section 5.7). */
static CK_RV answer(CK_ATTRIBUTE *attribute, const CK_ATTRIBUTE *asked, enum alteration how,
                    const unsigned char *bytes, size_t size) {
    attribute->pValue = asked->pValue;
    attribute->ulValueLen = (CK_ULONG) -1;
    if (how == MISSING) return CKR_ATTRIBUTE_TYPE_INVALID;
    if (how == HIDDEN) return CKR_ATTRIBUTE_SENSITIVE;
    if (asked->pValue && asked->ulValueLen < size) return CKR_BUFFER_TOO_SMALL;
    if (asked->pValue) memcpy(asked->pValue, bytes, size);
    attribute->ulValueLen = size;
    return CKR_OK;
}

static CK_RV altered_values(CK_SESSION_HANDLE session, CK_OBJECT_HANDLE object, CK_ATTRIBUTE *template,
                            CK_ULONG count) {
    CK_ATTRIBUTE asked[TEMPLATE_SIZE], rest[TEMPLATE_SIZE];
    enum alteration how[TEMPLATE_SIZE];
    const unsigned char *bytes[TEMPLATE_SIZE];
    size_t size[TEMPLATE_SIZE];
    char label[LABEL_SIZE + 1];
    memcpy(asked, template, count * sizeof *template);
    true_label(session, object, label);
    CK_ULONG left = 0;
    for (CK_ULONG i = 0; i < count; i++) {
        how[i] = altered_attribute(label, template[i].type, &bytes[i], &size[i]);
        if (how[i] == UNALTERED) rest[left++] = template[i];
    }
    /* The unaltered ones are asked of the real module in one call, as the caller did. */
    CK_RV rv = left ? real->C_GetAttributeValue(session, object, rest, left) : CKR_OK;
    left = 0;
    for (CK_ULONG i = 0; i < count; i++) {
        if (how[i] == UNALTERED) {
            template[i] = rest[left++];
            continue;
        }
        CK_RV one = answer(&template[i], &asked[i], how[i], bytes[i], size[i]);
        if (!rv) rv = one;
    }
    return rv;
}

static CK_RV do_GetAttributeValue(CK_SESSION_HANDLE session, CK_OBJECT_HANDLE object, CK_ATTRIBUTE *template,
                                  CK_ULONG count) {
    CALL;
    CK_RV rv;
    if (session_intercepted(FN_GetAttributeValue, session, &rv)) return rv;
    if (!objects_altered() || !template || count > TEMPLATE_SIZE) {
        return real->C_GetAttributeValue(session, object, template, count);
    }
    return altered_values(session, object, template, count);
}

const CK_C_GetAttributeValue shim_GetAttributeValue = do_GetAttributeValue;
