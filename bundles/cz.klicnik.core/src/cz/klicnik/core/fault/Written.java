/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core.fault;

/** What a write that failed has left on the token. */
public enum Written {
    /** Nothing: the token is as it was before. */
    NOTHING,
    /** A new key pair. */
    KEY_PAIR,
    /** A new private key, perhaps without its public key. */
    PRIVATE_KEY,
    /** A new certificate. */
    CERTIFICATE,
    /** An attribute has another value than before, and not the one that was to be written. */
    ATTRIBUTE,
    /** Something was deleted, and not as it should have been. */
    DELETION,
    /** The token was erased; it may have no PINs yet. */
    ERASED,
    /** It cannot be told: the token has to be read again. */
    UNKNOWN
}
