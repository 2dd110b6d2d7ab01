/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core.model;

import java.util.Set;

/** What a token says about a PIN's tries, worst last. Some tokens never change their flags. */
public enum PinState {
    /** The token has no user PIN yet. */
    NOT_SET,
    OK,
    /** At least one wrong PIN since the last good one. */
    LOW,
    FINAL_TRY,
    LOCKED,
    /** Another driver or the token itself gives no information. */
    UNKNOWN;

    /** The user PIN's state by the token's flags. */
    public static PinState ofUser(Set<TokenFlag> flags) {
        if (flags.contains(TokenFlag.USER_PIN_LOCKED)) {
            return LOCKED;
        }
        if (flags.contains(TokenFlag.USER_PIN_FINAL_TRY)) {
            return FINAL_TRY;
        }
        if (flags.contains(TokenFlag.USER_PIN_COUNT_LOW)) {
            return LOW;
        }
        return flags.contains(TokenFlag.USER_PIN_INITIALIZED) ? OK : NOT_SET;
    }

    /** The security officer's PIN's state by the token's flags. */
    public static PinState ofSecurityOfficer(Set<TokenFlag> flags) {
        if (flags.contains(TokenFlag.SO_PIN_LOCKED)) {
            return LOCKED;
        }
        if (flags.contains(TokenFlag.SO_PIN_FINAL_TRY)) {
            return FINAL_TRY;
        }
        return flags.contains(TokenFlag.SO_PIN_COUNT_LOW) ? LOW : OK;
    }
}
