/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core.model;

/**
 * Where a key was made and whether it may leave the token (PKCS#11 v2.40, sections 4.9 and 4.10).
 *
 * @param local CKA_LOCAL: generated on the token
 * @param sensitive CKA_SENSITIVE: its value cannot be read
 * @param alwaysSensitive CKA_ALWAYS_SENSITIVE
 * @param extractable CKA_EXTRACTABLE: may be wrapped
 * @param neverExtractable CKA_NEVER_EXTRACTABLE
 */
public record KeyOrigin(Trilean local, Trilean sensitive, Trilean alwaysSensitive, Trilean extractable,
        Trilean neverExtractable) {

    /** Nothing is known. */
    public static final KeyOrigin UNKNOWN = new KeyOrigin(Trilean.UNKNOWN, Trilean.UNKNOWN, Trilean.UNKNOWN,
            Trilean.UNKNOWN, Trilean.UNKNOWN);
}
