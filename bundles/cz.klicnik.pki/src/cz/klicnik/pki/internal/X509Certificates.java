/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.internal;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Optional;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pki.CertificateParser;

/** Certificates as Java's validator wants them. */
public final class X509Certificates {

    private X509Certificates() {
    }

    /** Empty for what is no certificate, or what Java does not understand. */
    public static Optional<X509Certificate> read(Bytes der) {
        try {
            // first our own reader, which is not to be impressed by lengths and depths
            byte[] exact = CertificateParser.parse(der).der().toArray();
            return Optional.of((X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(exact)));
        } catch (FaultException | CertificateException e) {
            // documented: the caller tells that there is nothing to be read
            return Optional.empty();
        }
    }
}
