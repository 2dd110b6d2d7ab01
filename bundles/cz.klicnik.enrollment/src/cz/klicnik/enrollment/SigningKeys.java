/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.enrollment;

import java.security.PrivateKey;
import java.util.Optional;

import cz.klicnik.core.fault.FaultException;

/**
 * The keys that a connector may use. They stay on their token: the Java keys are opaque, have no encoding, and work with the
 * signatures and ciphers of the provider that they come with. Where a token is not at hand, every method fails.
 */
public interface SigningKeys {

    /** No token is at hand. */
    SigningKeys NONE = new NoKeys();

    /**
     * The key that the certificate is for.
     *
     * @throws FaultException TOKEN_GONE, OBJECT_NOT_FOUND
     */
    PrivateKey fresh() throws FaultException;

    /** The key of the certificate that is renewed or revoked; empty where there is none. */
    Optional<PrivateKey> old() throws FaultException;

    /** The provider of their algorithms, to be named to {@code Signature.getInstance} and {@code Cipher.getInstance}. */
    java.security.Provider provider();

    /**
     * Whether a person is asked for a PIN at each use of one of them (CKA_ALWAYS_AUTHENTICATE), so that signatures which a
     * protocol can do without are better left out.
     */
    default boolean askEachTime() {
        return false;
    }
}
