/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki;

import cz.klicnik.core.model.Trilean;

/**
 * The private key of a certificate, as far as the token shows it.
 *
 * @param presence UNKNOWN before login, when private objects are hidden
 * @param origin where it was made
 * @param exportable whether its value may leave the token
 * @param alwaysAuthenticate asks for a PIN per signature
 */
public record KeyState(Trilean presence, Origin origin, Trilean exportable, Trilean alwaysAuthenticate) {

    /** Nothing is known yet. */
    public static final KeyState UNKNOWN =
            new KeyState(Trilean.UNKNOWN, Origin.UNKNOWN, Trilean.UNKNOWN, Trilean.UNKNOWN);
    /** There is no such key, and private objects were visible. */
    public static final KeyState ABSENT =
            new KeyState(Trilean.NO, Origin.UNKNOWN, Trilean.UNKNOWN, Trilean.UNKNOWN);

    /** Where a key was made. */
    public enum Origin {
        /** CKA_LOCAL and CKA_NEVER_EXTRACTABLE. */
        GENERATED, IMPORTED, UNKNOWN
    }
}
