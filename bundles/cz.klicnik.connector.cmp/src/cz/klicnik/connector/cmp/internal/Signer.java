/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.cmp.internal;

import java.io.IOException;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PSSParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pki.CertificateParser;
import cz.klicnik.pki.CertificateView;
import cz.klicnik.pki.chain.Anchor;
import cz.klicnik.pki.chain.PathQuestion;
import cz.klicnik.pki.chain.PathResult;
import cz.klicnik.pki.chain.PathValidator;

/**
 * Checks the signature of an answer, and whether its maker speaks for the authority: not everybody does who has a certificate of
 * it.
 *
 * @param trusted the certificates of the settings
 * @param expected who alone may sign, where that is set
 */
record Signer(List<Bytes> trusted, Optional<X500Name> expected, Instant now) {

    /** id-kp-cmcCA and id-kp-cmcRA (RFC 9810, section 4.5). */
    private static final Set<String> FOR_AUTHORITIES = Set.of("1.3.6.1.5.5.7.3.27", "1.3.6.1.5.5.7.3.28");
    private static final String DIGITAL_SIGNATURE = "digitalSignature";
    /** In bytes. The largest RSA key of the JDK; larger ones take as long as their maker wants. */
    private static final int LONGEST_KEY = 2_200;
    private static final int MOST_CANDIDATES = 20;

    /** Why the answer is not believed, in English, for people who know the protocol; empty where it is. */
    Optional<String> objection(Reply reply) {
        List<Bytes> along = reply.extraCertificates();
        GeneralName sender = reply.header().getSender();
        Optional<CertificateView> signer = candidates(reply, along).stream().filter(c -> verifies(reply, c))
                .findFirst();
        if (signer.isEmpty()) {
            return Optional.of("no certificate of " + sender.getName() + " fits the signature");
        }
        CertificateView view = signer.get();
        if (!view.keyUsage().isEmpty() && !view.keyUsage().contains(DIGITAL_SIGNATURE)) {
            return Optional.of(view.subject() + ": no digitalSignature");
        }
        List<Anchor> anchors = trusted.stream().map(der -> new Anchor(der, Anchor.Origin.GIVEN, "")).toList();
        PathResult path = new PathValidator().validate(new PathQuestion(view.der(), along, anchors, now));
        if (path.outcome() != PathResult.Outcome.VALID) {
            return Optional.of(view.subject() + ": " + path.problems().stream().map(p -> p.reason().name()).toList());
        }
        return speaksForAuthority(view) ? Optional.empty()
                : Optional.of(view.subject() + " does not speak for the authority");
    }

    private boolean speaksForAuthority(CertificateView view) {
        if (expected.isPresent()) {
            return Certificates.decoded(view.der()).getSubject().equals(expected.get());
        }
        return trusted.contains(view.der()) || view.certificateAuthority()
                || view.extendedKeyUsage().stream().anyMatch(FOR_AUTHORITIES::contains);
    }

    /** Those that have the name, and the key's identifier where one is given. */
    private List<CertificateView> candidates(Reply reply, List<Bytes> along) {
        List<Bytes> all = new ArrayList<>(along);
        all.addAll(trusted);
        return all.stream().distinct().flatMap(der -> view(der).stream()).filter(view -> {
            Certificate certificate = Certificates.decoded(view.der());
            return new GeneralName(certificate.getSubject()).equals(reply.header().getSender())
                    && keyFits(certificate, reply);
        }).limit(MOST_CANDIDATES).toList();
    }

    private static boolean keyFits(Certificate certificate, Reply reply) {
        Optional<byte[]> wanted = Optional.ofNullable(reply.header().getSenderKID()).map(kid -> kid.getOctets());
        Optional<byte[]> has = Optional.ofNullable(certificate.getTBSCertificate().getExtensions())
                .map(SubjectKeyIdentifier::fromExtensions).map(SubjectKeyIdentifier::getKeyIdentifier);
        return wanted.isEmpty() || has.isEmpty() || Arrays.equals(wanted.get(), has.get());
    }

    private static Optional<CertificateView> view(Bytes der) {
        try {
            return Optional.of(CertificateParser.parse(der));
        } catch (FaultException e) {
            // what came along and is no certificate signs nothing
            return Optional.empty();
        }
    }

    private static boolean verifies(Reply reply, CertificateView view) {
        AlgorithmIdentifier algorithm = reply.header().getProtectionAlg();
        SubjectPublicKeyInfo info = SubjectPublicKeyInfo.getInstance(view.subjectPublicKeyInfo().toArray());
        if (view.subjectPublicKeyInfo().length() > LONGEST_KEY) {
            return false;
        }
        try {
            PublicKey key = KeyFactory.getInstance(info.getAlgorithm().getAlgorithm().getId())
                    .generatePublic(new X509EncodedKeySpec(view.subjectPublicKeyInfo().toArray()));
            Signature verifier = Signature.getInstance(algorithm.getAlgorithm().getId());
            verifier.initVerify(key);
            if (algorithm.getAlgorithm().equals(PKCSObjectIdentifiers.id_RSASSA_PSS)) {
                AlgorithmParameters parameters = AlgorithmParameters.getInstance("RSASSA-PSS");
                parameters.init(Certificates.der(algorithm.getParameters().toASN1Primitive()));
                verifier.setParameter(parameters.getParameterSpec(PSSParameterSpec.class));
            }
            verifier.update(Envelope.content(reply.header(), reply.message().getBody()));
            return verifier.verify(reply.message().getProtection().getOctets());
        } catch (GeneralSecurityException | IOException | RuntimeException e) {
            // an algorithm or a key that Java does not know, or a signature of another form: it vouches for nothing
            return false;
        }
    }
}
