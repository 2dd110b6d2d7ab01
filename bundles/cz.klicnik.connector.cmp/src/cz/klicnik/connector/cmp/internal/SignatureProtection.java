/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.cmp.internal;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pki.CertificateParser;
import cz.klicnik.pki.CertificateView;
import cz.klicnik.pki.request.SigningAlgorithm;

/** The key of a certificate vouches: the one that is renewed or revoked. */
final class SignatureProtection implements Protection {

    private static final String DIGITAL_SIGNATURE = "digitalSignature";

    /** CMP knows no certificates of older versions. */
    private static final int VERSION = 3;

    private final Certificate certificate;
    private final List<Certificate> path;
    private final SigningAlgorithm algorithm;
    private final PrivateKey key;
    private final Provider provider;

    /** @throws FaultException KEY_USE_FORBIDDEN where the certificate does not let its key sign messages */
    static void allows(CertificateView view) throws FaultException {
        if (!view.keyUsage().isEmpty() && !view.keyUsage().contains(DIGITAL_SIGNATURE)) {
            throw new FaultException(FaultCode.KEY_USE_FORBIDDEN, Fault.NAME, DIGITAL_SIGNATURE + " (CMP)");
        }
    }

    /**
     * @param der the certificate
     * @param known certificates of which those above it go along
     * @throws FaultException KEY_USE_FORBIDDEN where the certificate does not let its key sign messages (RFC 9483, section
     *         3.2); KEY_UNUSABLE for a key that nothing here signs with; OBJECT_UNREADABLE where it is none
     */
    SignatureProtection(Bytes der, List<Bytes> known, PrivateKey key, Provider provider) throws FaultException {
        var view = CertificateParser.parse(der);
        allows(view);
        this.certificate = Certificates.decoded(view.der());
        if (certificate.getVersionNumber() != VERSION) {
            throw new FaultException(FaultCode.KEY_UNUSABLE, Fault.FOUND, "X.509 v" + certificate.getVersionNumber());
        }
        this.path = above(certificate, known.stream().flatMap(c -> Certificates.read(c).stream())
                .filter(c -> c.getVersionNumber() == VERSION).toList());
        this.algorithm = algorithm(view.subjectPublicKeyInfo());
        this.key = key;
        this.provider = provider;
    }

    private static SigningAlgorithm algorithm(Bytes publicKey) throws FaultException {
        try {
            return SigningAlgorithm.of(publicKey);
        } catch (IllegalArgumentException e) {
            throw new FaultException(Fault.of(FaultCode.KEY_UNUSABLE, Fault.FOUND,
                    String.valueOf(e.getMessage())), e);
        }
    }

    /** Without the root, which an authority has or does not believe. */
    private static List<Certificate> above(Certificate certificate, List<Certificate> known) {
        List<Certificate> path = new ArrayList<>();
        for (Optional<Certificate> next = issuer(certificate, known); next.isPresent()
                && !path.contains(next.get()); next = issuer(next.get(), known)) {
            path.add(next.get());
        }
        return path;
    }

    private static Optional<Certificate> issuer(Certificate of, List<Certificate> known) {
        return known.stream()
                .filter(c -> c.getSubject().equals(of.getIssuer()) && !c.getSubject().equals(c.getIssuer()))
                .findFirst();
    }

    @Override
    public X500Name sender() {
        return certificate.getSubject();
    }

    @Override
    public Optional<byte[]> keyId() {
        return Optional.ofNullable(certificate.getTBSCertificate().getExtensions())
                .map(SubjectKeyIdentifier::fromExtensions).map(SubjectKeyIdentifier::getKeyIdentifier);
    }

    @Override
    public Optional<AlgorithmIdentifier> algorithm() {
        return Optional.of(AlgorithmIdentifier.getInstance(algorithm.identifier().toArray()));
    }

    @Override
    public byte[] protect(byte[] content) throws FaultException {
        return sign(algorithm, key, provider, content);
    }

    @Override
    public List<Certificate> certificates() {
        List<Certificate> all = new ArrayList<>(path);
        all.addFirst(certificate);
        return all;
    }

    /**
     * A signature by a key that may be on a token.
     *
     * @throws FaultException the token's; KEY_UNUSABLE where the key's provider gives none
     */
    static byte[] sign(SigningAlgorithm algorithm, PrivateKey key, Provider provider, byte[] content)
            throws FaultException {
        try {
            Signature signature = Signature.getInstance(algorithm.javaName(), provider);
            signature.initSign(key);
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException | ProviderException e) {
            throw of(e);
        }
    }

    /** What a key's provider throws has the token's fault within. */
    static FaultException of(Exception thrown) {
        return FaultException.within(thrown).orElseGet(() -> new FaultException(
                Fault.of(FaultCode.KEY_UNUSABLE, Fault.FOUND, String.valueOf(thrown.getMessage())), thrown));
    }
}
