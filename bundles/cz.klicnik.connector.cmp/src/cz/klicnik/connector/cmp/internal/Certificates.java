/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.cmp.internal;

import java.io.IOException;
import java.util.Optional;

import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Object;
import org.bouncycastle.asn1.cmp.CMPCertificate;
import org.bouncycastle.asn1.x509.Certificate;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pki.CertificateParser;

/** From bytes to Bouncy Castle's objects and back. */
final class Certificates {

    private Certificates() {
    }

    /** Empty for what is none. */
    static Optional<Certificate> read(Bytes der) {
        try {
            return Optional.of(decoded(CertificateParser.parse(der).der()));
        } catch (FaultException | IllegalArgumentException e) {
            // documented: what is none is no link of a path
            return Optional.empty();
        }
    }

    /** @throws IllegalArgumentException for what is none */
    static Certificate decoded(Bytes der) {
        return Certificate.getInstance(der.toArray());
    }

    /** As it came; empty for another kind of certificate. */
    static Optional<Bytes> der(CMPCertificate certificate) {
        return certificate.isX509v3PKCert() ? Optional.of(Bytes.of(encoded(certificate.getX509v3PKCert(), "BER")))
                : Optional.empty();
    }

    /** Of what was made here, or decoded. */
    static byte[] der(ASN1Object object) {
        return encoded(object, ASN1Encoding.DER);
    }

    private static byte[] encoded(ASN1Object object, String rules) {
        try {
            return object.getEncoded(rules);
        } catch (IOException e) {
            throw new IllegalStateException("What was made or decoded can be encoded", e);
        }
    }
}
