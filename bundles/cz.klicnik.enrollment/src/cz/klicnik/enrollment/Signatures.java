/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.enrollment;

/**
 * How many times keys on the token are used, each of which may ask a person for a PIN (CKA_ALWAYS_AUTHENTICATE).
 *
 * @param fresh of the key that the certificate is for; decryptions count as well
 * @param old of the key of the certificate that is renewed or revoked
 */
public record Signatures(int fresh, int old) {

    /** None: no token is needed. */
    public static final Signatures NONE = new Signatures(0, 0);

    /** Whether no key is used. */
    public boolean none() {
        return fresh + old == 0;
    }

    /** These and others. */
    public Signatures plus(Signatures more) {
        return new Signatures(fresh + more.fresh, old + more.old);
    }
}
