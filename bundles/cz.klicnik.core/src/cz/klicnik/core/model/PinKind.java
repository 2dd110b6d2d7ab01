/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core.model;

import cz.klicnik.core.driver.UserRole;

/** Which secret of a token is meant: each has tries of its own. */
public enum PinKind {
    USER, SECURITY_OFFICER,
    /** The PIN of a key that asks for it at each use. */
    KEY,
    /** What unblocks a PIN on tokens whose PUK is not the security officer's PIN. */
    PUK;

    /** The PIN of a role. */
    public static PinKind of(UserRole role) {
        return switch (role) {
        case USER -> USER;
        case SECURITY_OFFICER -> SECURITY_OFFICER;
        case KEY -> KEY;
        };
    }

    /** What a token says about the tries of this secret. Of keys and the PUK it says nothing. */
    public PinState told(TokenInfo token) {
        return switch (this) {
        case USER -> token.userPin();
        case SECURITY_OFFICER -> token.securityOfficerPin();
        case KEY, PUK -> PinState.UNKNOWN;
        };
    }
}
