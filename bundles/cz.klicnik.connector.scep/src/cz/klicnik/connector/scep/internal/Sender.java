/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.scep.internal;

import java.io.IOException;
import java.math.BigInteger;
import java.security.PrivateKey;
import java.security.Provider;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.enrollment.Order;

/**
 * Who signs a message, and whom the answer is encrypted for.
 *
 * @param certificate that stands in the message
 * @param key its private half, which may be opaque
 */
record Sender(X509CertificateHolder certificate, PrivateKey key, Provider provider) {

    private static final Duration BACK = Duration.ofHours(1);
    /** As long as an authority may take to decide. */
    private static final Duration AHEAD = Duration.ofDays(60);

    /** With a certificate that there is. */
    static Sender of(Bytes certificate, PrivateKey key, Provider provider) throws FaultException {
        try {
            return new Sender(new X509CertificateHolder(certificate.toArray()), key, provider);
        } catch (IOException e) {
            throw new FaultException(
                    Fault.of(FaultCode.OBJECT_UNREADABLE, Fault.MESSAGE, String.valueOf(e.getMessage())), e);
        }
    }

    /** With a certificate that the new key signs for itself (RFC 8894, section 2.3); one signature. */
    static Sender selfSigned(Order order, PrivateKey key, Provider provider, Instant now) throws FaultException {
        try {
            X500Name name = X500Name.getInstance(order.subject().toArray());
            X509v3CertificateBuilder builder = new X509v3CertificateBuilder(name,
                    BigInteger.valueOf(now.toEpochMilli()), Date.from(now.minus(BACK)), Date.from(now.plus(AHEAD)),
                    name,
                    SubjectPublicKeyInfo.getInstance(order.subjectPublicKeyInfo().toArray()));
            builder.addExtension(Extension.keyUsage, true,
                    new KeyUsage(KeyUsage.digitalSignature | KeyUsage.keyEncipherment));
            return new Sender(
                    builder.build(new JcaContentSignerBuilder(Scep.SIGNATURE).setProvider(provider).build(key)), key,
                    provider);
        } catch (IOException | OperatorCreationException | RuntimeException e) {
            throw Faults.key(e);
        }
    }

    /**
     * Whether the certificate lets its key sign messages. That the answer is encrypted for it as well is the protocol's own
     * way, which authorities follow without keyEncipherment in their certificates.
     *
     * @throws FaultException KEY_USE_FORBIDDEN
     */
    void allowed() throws FaultException {
        if (forbids(certificate)) {
            throw new FaultException(forbidden());
        }
    }

    private static boolean forbids(X509CertificateHolder certificate) {
        return !Authority.may(certificate, KeyUsage.digitalSignature);
    }

    private static Fault forbidden() {
        return Fault.of(FaultCode.KEY_USE_FORBIDDEN, Fault.NAME, "SCEP: digitalSignature");
    }

    /** Why a certificate's key cannot sign a renewal. */
    static Optional<Fault> refuses(Bytes certificate) {
        try {
            return forbids(new X509CertificateHolder(certificate.toArray())) ? Optional.of(forbidden())
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.of(Fault.of(FaultCode.OBJECT_UNREADABLE, Fault.MESSAGE, String.valueOf(e.getMessage())));
        }
    }
}
