/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal.pins;

import java.util.Set;

import cz.klicnik.core.fault.Fault;

/** What a fault tells about the PIN that was to be tried. */
enum Verdict {
    /** It was right; something else went wrong. */
    ACCEPTED,
    /** It was wrong, and that took a try. */
    REFUSED,
    /** It was not sent, or not looked at. */
    NOT_SENT,
    /** It may have taken a try: that counts as one. */
    UNKNOWN;

    /** Calls of which none has looked at a PIN yet. */
    private static final Set<String> BEFORE = Set.of("C_GetTokenInfo", "C_GetSlotInfo", "C_OpenSession",
            "C_GetSessionInfo", "C_GetMechanismList", "C_GetMechanismInfo", "C_SignInit", "C_DecryptInit",
            "C_FindObjectsInit", "C_FindObjects", "C_GetAttributeValue");
    /** Calls that are made only after the PIN was found right. */
    private static final Set<String> AFTER = Set.of("C_InitPIN", "C_Sign", "C_SignUpdate", "C_SignFinal", "C_Decrypt",
            "C_DecryptUpdate", "C_DecryptFinal", "C_Logout");
    /** Answers of C_Login and C_SetPIN for which the PIN was not looked at (PKCS#11 v2.40, sections 5.5 and 5.6). */
    private static final Set<String> NOT_LOOKED_AT = Set.of("CKR_USER_ANOTHER_ALREADY_LOGGED_IN",
            "CKR_USER_TOO_MANY_TYPES", "CKR_USER_ALREADY_LOGGED_IN", "CKR_SESSION_READ_ONLY_EXISTS",
            "CKR_SESSION_READ_ONLY", "CKR_USER_TYPE_INVALID", "CKR_FUNCTION_CANCELED", "CKR_FUNCTION_NOT_SUPPORTED",
            "CKR_OPERATION_NOT_INITIALIZED", "CKR_SESSION_EXISTS", "CKR_USER_NOT_LOGGED_IN");

    static Verdict of(Fault fault) {
        return switch (fault.code()) {
        case PIN_INCORRECT, PIN_LOCKED -> REFUSED;
        case PIN_POLICY, PIN_EXPIRED, WRITTEN_DIFFERS -> ACCEPTED;
        case PIN_LENGTH, PIN_UNFIT, PIN_NOT_SET, PIN_DECLINED, PIN_REFUSED_BEFORE, PIN_FINAL_TRY, PIN_FAILED_BEFORE,
                KEY_PIN_NEEDED, KEY_UNUSABLE, KEY_USE_FORBIDDEN, KEY_STAYS, NOT_SUPPORTED,
                TOKEN_NOT_INITIALIZED, TOKEN_WRITE_PROTECTED, TOKEN_IN_USE, OBJECT_NOT_FOUND ->
            NOT_SENT;
        case PKCS11 -> ofCall(fault.detail(Fault.FUNCTION).orElse(""), fault.detail(Fault.RV_NAME).orElse(""));
        default -> UNKNOWN;
        };
    }

    private static Verdict ofCall(String function, String returnValue) {
        if (BEFORE.contains(function) || NOT_LOOKED_AT.contains(returnValue)) {
            return NOT_SENT;
        }
        return AFTER.contains(function) ? ACCEPTED : UNKNOWN;
    }
}
