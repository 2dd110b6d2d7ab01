/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.Set;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.KeyAlgorithm;
import cz.klicnik.core.model.PublicPart;
import cz.klicnik.core.model.Trilean;
import cz.klicnik.pki.internal.PublicHalf;
import cz.klicnik.pki.internal.PublicKeyIds;
import cz.klicnik.pki.internal.SubjectPublicKey;

/** Public keys between X.509, where they are a SubjectPublicKeyInfo, and PKCS#11, where they are attributes. */
public final class PublicKeys {

    private PublicKeys() {
    }

    /** CKA_KEY_TYPE; unknown for an unknown algorithm or a malformed key. */
    public static KeyAlgorithm algorithm(Bytes subjectPublicKeyInfo) {
        return SubjectPublicKey.parse(subjectPublicKeyInfo).map(SubjectPublicKey::algorithm)
                .orElse(KeyAlgorithm.UNKNOWN);
    }

    /** The attributes as a token shows them; none for an unknown algorithm or a malformed key. */
    public static PublicPart publicPart(Bytes subjectPublicKeyInfo) {
        return SubjectPublicKey.parse(subjectPublicKeyInfo).map(SubjectPublicKey::publicPart).orElse(PublicPart.NONE);
    }

    /**
     * The usual CKA_ID: SHA-1 of the public key's bits (RFC 5280, section 4.2.1.2, method 1); of the whole when it is
     * malformed.
     */
    public static Bytes id(Bytes subjectPublicKeyInfo) {
        Bytes bits =
                SubjectPublicKey.parse(subjectPublicKeyInfo).map(SubjectPublicKey::key).orElse(subjectPublicKeyInfo);
        try {
            return Bytes.of(MessageDigest.getInstance("SHA-1").digest(bits.toArray()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-1", e);
        }
    }

    /** Whether a key object shows this public key; unknown where it shows none, or one that cannot be compared. */
    public static Trilean shownBy(Bytes subjectPublicKeyInfo, KeyAlgorithm algorithm, PublicPart part) {
        Optional<String> key = SubjectPublicKey.parse(subjectPublicKeyInfo).flatMap(SubjectPublicKey::id);
        Set<String> shown = PublicKeyIds.of(algorithm, part);
        if (key.isEmpty() || shown.isEmpty()) {
            return Trilean.UNKNOWN;
        }
        return shown.contains(key.get()) ? Trilean.YES : Trilean.NO;
    }

    /** Whether a certificate (DER) is for this key; false when it cannot be read. */
    public static boolean same(Bytes subjectPublicKeyInfo, Bytes certificate) {
        Optional<String> key = SubjectPublicKey.parse(subjectPublicKeyInfo).flatMap(SubjectPublicKey::id);
        try {
            Bytes other = CertificateParser.parse(certificate).subjectPublicKeyInfo();
            return key.isPresent() && key.equals(SubjectPublicKey.parse(other).flatMap(SubjectPublicKey::id));
        } catch (FaultException unreadable) {
            // documented: what cannot be read is for no key
            return false;
        }
    }

    /** Whether both are one key; the point of a curve may be written in two ways. */
    public static boolean equal(Bytes subjectPublicKeyInfo, Bytes other) {
        Optional<String> key = SubjectPublicKey.parse(subjectPublicKeyInfo).flatMap(SubjectPublicKey::id);
        return key.isPresent() && key.equals(SubjectPublicKey.parse(other).flatMap(SubjectPublicKey::id));
    }

    /**
     * The public half of a private key.
     *
     * @param pkcs8 DER of a PrivateKeyInfo; stays the caller's
     * @return SubjectPublicKeyInfo; empty for an unknown algorithm or a malformed key
     */
    public static Bytes ofPrivate(byte[] pkcs8) {
        return PublicHalf.of(pkcs8);
    }

    /** {@code RSA}, {@code EC}, {@code Ed25519} … or the algorithm's OID; empty for a malformed key. */
    public static String name(Bytes subjectPublicKeyInfo) {
        return SubjectPublicKey.parse(subjectPublicKeyInfo).map(SubjectPublicKey::name).orElse("");
    }

    /** The size in bits of the modulus or of the curve's field; 0 when it is unknown. */
    public static int bits(Bytes subjectPublicKeyInfo) {
        return SubjectPublicKey.parse(subjectPublicKeyInfo).map(SubjectPublicKey::bits).orElse(0);
    }
}
