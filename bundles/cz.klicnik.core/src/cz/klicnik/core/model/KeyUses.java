/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core.model;

/** What a key may be used for, by its own attributes (CKA_SIGN and so on). */
public record KeyUses(Trilean sign, Trilean verify, Trilean decrypt, Trilean encrypt, Trilean unwrap, Trilean wrap,
        Trilean derive) {

    /** Nothing is known. */
    public static final KeyUses UNKNOWN = new KeyUses(Trilean.UNKNOWN, Trilean.UNKNOWN, Trilean.UNKNOWN,
            Trilean.UNKNOWN, Trilean.UNKNOWN, Trilean.UNKNOWN, Trilean.UNKNOWN);
}
