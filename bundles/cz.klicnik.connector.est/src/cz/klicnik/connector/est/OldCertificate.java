/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.est;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.enrollment.Order;
import cz.klicnik.pki.Asn1Node;
import cz.klicnik.pki.CertificateParser;
import cz.klicnik.pki.CertificateView;

/** What the certificate that is renewed is good for here. */
final class OldCertificate {

    private static final String CLIENT_AUTHENTICATION = "1.3.6.1.5.5.7.3.2";
    private static final String ANY_USE = "2.5.29.37.0";
    private static final String QC_COMPLIANCE = "0.4.0.1862.1.1";
    private static final String ALTERNATIVE_NAMES = "2.5.29.17";

    private OldCertificate() {
    }

    /**
     * TLS signs what a server chooses: a key for signatures that bind its holder is no key for that, even where its certificate
     * does not forbid it in so many words (RFC 5280, section 4.2.1.3 and 4.2.1.12; EN 319 412-2, section 4.3.2).
     *
     * @throws FaultException KEY_USE_FORBIDDEN
     */
    static void mustAuthenticate(Bytes certificate) throws FaultException {
        CertificateView view = CertificateParser.parse(certificate);
        List<String> purposes = view.extendedKeyUsage();
        boolean named = purposes.contains(CLIENT_AUTHENTICATION);
        boolean purpose = named || purposes.contains(ANY_USE) || purposes.isEmpty();
        boolean signs = view.keyUsage().isEmpty() || view.keyUsage().contains("digitalSignature");
        boolean qualified = view.qcStatements().contains(QC_COMPLIANCE);
        if (!purpose || !signs || qualified && !named) {
            throw new FaultException(FaultCode.KEY_USE_FORBIDDEN, Fault.NAME, "TLS clientAuth, " + view.holder(),
                    Fault.REASON, "CLIENT_AUTHENTICATION");
        }
    }

    /** Whether the request names whom the certificate names, as a re-enrolment has to (RFC 7030, section 4.2.2). */
    static boolean namesTheSame(Bytes certificate, Order order) throws FaultException {
        return CertificateParser.encodedFields(certificate).subject().equals(order.subject())
                && alternativeNames(certificate).equals(alternativeNames(order));
    }

    /** DER of the OCTET STRING. */
    private static Optional<Bytes> alternativeNames(Bytes certificate) throws FaultException {
        try {
            X509Certificate java = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(certificate.toArray()));
            return Optional.ofNullable(java.getExtensionValue(ALTERNATIVE_NAMES)).map(Bytes::of);
        } catch (CertificateException e) {
            throw new FaultException(Fault.of(FaultCode.NOT_SUPPORTED, Fault.NAME, "X.509: " + e.getMessage()), e);
        }
    }

    private static Optional<Bytes> alternativeNames(Order order) throws FaultException {
        for (Bytes extension : order.extensions()) {
            List<Asn1Node> parts = Asn1Node.parse(extension).children();
            if (!parts.isEmpty() && parts.getFirst().text().equals(ALTERNATIVE_NAMES)) {
                return Optional.of(parts.getLast().encoded());
            }
        }
        return Optional.empty();
    }
}
