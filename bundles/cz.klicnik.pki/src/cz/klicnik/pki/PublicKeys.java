/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.BERTags;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

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

    /**
     * The SubjectPublicKeyInfo of what a key object shows, as DER; empty where it does not show all of an RSA key, or of a key
     * on a named curve.
     */
    public static Optional<Bytes> info(KeyAlgorithm algorithm, PublicPart part) {
        try {
            if (algorithm.equals(KeyAlgorithm.RSA) && !part.modulus().isEmpty() && !part.publicExponent().isEmpty()) {
                return Optional.of(der(new SubjectPublicKeyInfo(
                        new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE),
                        new RSAPublicKey(new BigInteger(1, part.modulus().toArray()),
                                new BigInteger(1, part.publicExponent().toArray())))));
            }
            if (algorithm.equals(KeyAlgorithm.EC) && !part.ecParameters().isEmpty() && !part.ecPoint().isEmpty()) {
                return Optional.of(der(new SubjectPublicKeyInfo(
                        new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey,
                                ASN1Primitive.fromByteArray(part.ecParameters().toArray())),
                        bare(part.ecPoint().toArray()))));
            }
            return Optional.empty();
        } catch (IOException noCurve) {
            // documented: then the object does not show all of its key
            return Optional.empty();
        }
    }

    private static Bytes der(SubjectPublicKeyInfo info) throws IOException {
        return Bytes.of(info.getEncoded(ASN1Encoding.DER));
    }

    /** Without the OCTET STRING around it, which some libraries leave out. */
    private static byte[] bare(byte[] point) {
        boolean shortForm = point.length > 2 && (point[1] & 0xff) == point.length - 2;
        boolean longForm = point.length > 3 && (point[1] & 0xff) == 0x81 && (point[2] & 0xff) == point.length - 3;
        boolean wrapped = point[0] == BERTags.OCTET_STRING && (shortForm || longForm);
        return wrapped ? Arrays.copyOfRange(point, shortForm ? 2 : 3, point.length) : point;
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
