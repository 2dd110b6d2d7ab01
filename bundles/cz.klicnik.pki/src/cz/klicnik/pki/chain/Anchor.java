/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.chain;

import cz.klicnik.core.Bytes;

/**
 * A certificate that is trusted because somebody says so.
 *
 * @param der the certificate
 * @param origin where it comes from
 * @param source the file, the list's address or the name of the store, for people
 */
public record Anchor(Bytes der, Origin origin, String source) {

    /** On whose word a certificate is trusted. */
    public enum Origin {
        /** An administrator put it into the CA store. */
        CA_STORE,
        /** Given for this one question. */
        GIVEN,
        /** An EU trusted list whose signature was checked. */
        TRUSTED_LIST,
        /** An EU trusted list whose signature was not checked. */
        TRUSTED_LIST_UNCHECKED,
        /** The authorities that Java comes with. */
        JAVA
    }
}
