/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.tck;

import java.security.KeyPair;

import cz.klicnik.core.Bytes;

/** Another program that writes to the token: it can do what no driver does. */
@FunctionalInterface
public interface TckOtherProgram {

    /**
     * Writes a private key, sensitive, that may leave the token (CKA_EXTRACTABLE).
     *
     * @param id CKA_ID
     */
    void writeExtractable(KeyPair key, String label, Bytes id) throws Exception;
}
