/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.cmp.internal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.operator.DefaultDigestAlgorithmIdentifierFinder;

import cz.klicnik.core.Bytes;

/**
 * How a confirmation names a certificate (RFC 9810, section 5.3.18): by its hash, with the digest of the certificate's own
 * signature.
 *
 * @param named the digest, where the signature's algorithm says none
 */
record CertificateHash(Bytes value, Optional<AlgorithmIdentifier> named) {

    /** Of a certificate, DER. */
    static CertificateHash of(Bytes der) {
        AlgorithmIdentifier signature = Certificates.decoded(der).getSignatureAlgorithm();
        boolean silent = signature.getAlgorithm().equals(EdECObjectIdentifiers.id_Ed25519)
                || signature.getAlgorithm().equals(EdECObjectIdentifiers.id_Ed448);
        Optional<AlgorithmIdentifier> known = silent ? Optional.empty()
                : Optional.ofNullable(new DefaultDigestAlgorithmIdentifierFinder().find(signature));
        return known.flatMap(digest -> hash(der, digest)).map(hash -> new CertificateHash(hash, Optional.empty()))
                .orElseGet(() -> {
                    AlgorithmIdentifier digest = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha512);
                    return new CertificateHash(hash(der, digest).orElseThrow(), Optional.of(digest));
                });
    }

    private static Optional<Bytes> hash(Bytes der, AlgorithmIdentifier digest) {
        try {
            return Optional.of(Bytes.of(
                    MessageDigest.getInstance(digest.getAlgorithm().getId()).digest(der.toArray())));
        } catch (NoSuchAlgorithmException e) {
            // then the confirmation names one that Java knows
            return Optional.empty();
        }
    }
}
