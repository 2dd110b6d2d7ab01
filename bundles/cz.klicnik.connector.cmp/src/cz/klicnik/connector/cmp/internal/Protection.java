/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.cmp.internal;

import java.util.List;
import java.util.Optional;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;

import cz.klicnik.core.fault.FaultException;

/** Who vouches for a message, and how (RFC 9483, section 3.2). */
interface Protection {

    /** Whom the header names. */
    X500Name sender();

    /** By which the authority finds the key or the password; empty where there is no such thing. */
    Optional<byte[]> keyId();

    /** Empty where nothing protects. */
    Optional<AlgorithmIdentifier> algorithm();

    /**
     * Computes the protection.
     *
     * @param content header and body, DER
     * @throws FaultException the token's
     */
    byte[] protect(byte[] content) throws FaultException;

    /** What goes along, so that the authority can check it: the protecting certificate first (RFC 9483, section 3.3). */
    List<Certificate> certificates();
}
