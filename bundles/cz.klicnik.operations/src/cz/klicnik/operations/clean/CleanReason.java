/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.clean;

/** Why something on a token may go; what is missed least comes first. */
public enum CleanReason {
    /** The certificate has expired. */
    EXPIRED,
    /** A newer certificate of the same kind for the same holder is on the token. */
    SUPERSEDED,
    /** A certificate whose private key is not on the token, which is known only after a login. */
    WITHOUT_KEY,
    /** A key that our own journal proves to be a leftover. */
    LEFTOVER,
    /** A second copy of a key that stays. */
    COPY,
    /** The certificate of an authority, which costs room and can be had from elsewhere. */
    AUTHORITY,
    /** A key without certificate, which may belong to a request of another program. */
    KEY_WITHOUT_CERTIFICATE,
    /** The key of a request that waits for its certificate. */
    PENDING_KEY,
    /** A certificate that cannot be read. */
    UNREADABLE,
    /** A certificate that is in use. */
    VALID;

    /** Whether it is about a key that has no certificate. */
    public boolean ofLooseKey() {
        return this == LEFTOVER || this == COPY || this == KEY_WITHOUT_CERTIFICATE || this == PENDING_KEY;
    }
}
