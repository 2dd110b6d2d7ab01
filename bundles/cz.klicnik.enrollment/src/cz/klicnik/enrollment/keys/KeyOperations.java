/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.enrollment.keys;

import java.util.Set;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.SecretBytes;
import cz.klicnik.core.driver.Capability.EncryptionScheme;
import cz.klicnik.core.driver.Capability.SignatureScheme;
import cz.klicnik.core.fault.FaultException;

/** What one private key does where it is kept. Blocks; one thread at a time, as its token's conversation. */
public interface KeyOperations {

    /** What it can sign. Asks nothing of the token. */
    Set<SignatureScheme> schemes();

    /**
     * Signs.
     *
     * @param message the whole message, not its digest
     * @return RSA as it is; ECDSA as DER ECDSA-Sig-Value (RFC 3279, section 2.2.3)
     */
    Bytes sign(SignatureScheme scheme, Bytes message) throws FaultException;

    /**
     * Decrypts.
     *
     * @return the caller's to close
     */
    SecretBytes decrypt(EncryptionScheme scheme, Bytes encrypted) throws FaultException;
}
