/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.scep.internal;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertException;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.FaultException;

/**
 * The certificates of an authority, which are what its fingerprint says (RFC 8894, section 4.2.1.1).
 *
 * @param certificate its own
 * @param encryption of whom requests are encrypted for: itself, or its registration authority
 * @param all that it gave, its own first
 */
record Authority(X509CertificateHolder certificate, X509CertificateHolder encryption, List<X509CertificateHolder> all) {

    Authority {
        all = List.copyOf(all);
    }

    /**
     * @param given in the authority's order
     * @param fingerprint SHA-256 in hexadecimal, with or without separators
     * @throws FaultException CA_ANSWER when none has the fingerprint, or one was not issued by it
     */
    static Authority of(List<X509CertificateHolder> given, String fingerprint, Faults faults) throws FaultException {
        String wanted = fingerprint.replaceAll("[^0-9A-Fa-f]", "").toLowerCase(Locale.ROOT);
        X509CertificateHolder own = given.stream().filter(c -> sha256(c).equals(wanted)).findFirst()
                .orElseThrow(() -> faults.answer("UNKNOWN_ISSUER", given.isEmpty() ? "no certificate"
                        : "SHA-256 " + sha256(given.getFirst())));
        List<X509CertificateHolder> others = given.stream().filter(c -> !c.equals(own)).toList();
        for (X509CertificateHolder other : others) {
            if (!issued(own, other)) {
                throw faults.answer("UNKNOWN_ISSUER", other.getSubject().toString());
            }
        }
        X509CertificateHolder recipient = others.stream().filter(c -> may(c, KeyUsage.keyEncipherment)).findFirst()
                .orElse(own);
        return new Authority(own, recipient,
                java.util.stream.Stream.concat(java.util.stream.Stream.of(own), others.stream()).toList());
    }

    /** Whether one of these certificates signed a message. */
    boolean has(X509CertificateHolder signer) {
        return all.contains(signer);
    }

    /** DER of all. */
    List<Bytes> encoded() {
        return all.stream().map(Authority::der).toList();
    }

    static Bytes der(X509CertificateHolder certificate) {
        try {
            return Bytes.of(certificate.getEncoded());
        } catch (IOException e) {
            throw new IllegalStateException("A certificate that was read can be written", e);
        }
    }

    /** Whether a certificate's key usage allows something; one without the extension allows all. */
    static boolean may(X509CertificateHolder certificate, int usage) {
        Optional<Extension> extension = Optional.ofNullable(certificate.getExtension(Extension.keyUsage));
        return extension.map(e -> KeyUsage.getInstance(e.getParsedValue()).hasUsages(usage)).orElse(true);
    }

    private static boolean issued(X509CertificateHolder issuer, X509CertificateHolder other) {
        try {
            return other.getIssuer().equals(issuer.getSubject())
                    && other.isSignatureValid(new JcaContentVerifierProviderBuilder().build(issuer));
        } catch (CertException | OperatorCreationException | java.security.cert.CertificateException e) {
            // what cannot be verified was not issued by it
            return false;
        }
    }

    private static String sha256(X509CertificateHolder certificate) {
        try {
            return Bytes.of(MessageDigest.getInstance("SHA-256").digest(der(certificate).toArray())).hex();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
