/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.internal;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.model.KeyAlgorithm;
import cz.klicnik.core.model.PublicPart;

/**
 * What tells public keys apart, as texts for hash tables: of an RSA key the modulus; of a key on a curve the x coordinate
 * and the sign of y, so that compressed and uncompressed points agree; of anything else the bytes.
 */
final class PublicKeyIds {

    private static final int COMPRESSED_EVEN = 2;
    private static final int COMPRESSED_ODD = 3;
    private static final int UNCOMPRESSED = 4;

    private PublicKeyIds() {
    }

    /** Of a certificate's key; empty when it is malformed. */
    static Optional<String> of(Bytes subjectPublicKeyInfo) {
        try {
            SubjectPublicKeyInfo info = SubjectPublicKeyInfo.getInstance(subjectPublicKeyInfo.toArray());
            ASN1ObjectIdentifier oid = info.getAlgorithm().getAlgorithm();
            if (oid.equals(PKCSObjectIdentifiers.rsaEncryption)) {
                return Optional.of(rsa(RSAPublicKey.getInstance(info.parsePublicKey()).getModulus()));
            }
            byte[] bits = info.getPublicKeyData().getBytes();
            return Optional.of(oid.equals(X9ObjectIdentifiers.id_ecPublicKey) && isPoint(bits) ? point(bits) : raw(bits));
        } catch (IOException | RuntimeException malformed) {
            // nothing can be paired with it by its public key
            return Optional.empty();
        }
    }

    /**
     * Of what a key object shows. A point may come in two readings, as a DER OCTET STRING and bare, where both make sense;
     * empty when the object shows nothing.
     */
    static Set<String> of(KeyAlgorithm algorithm, PublicPart part) {
        if (!part.modulus().isEmpty()) {
            return Set.of(rsa(new BigInteger(1, part.modulus().toArray())));
        }
        if (part.ecPoint().isEmpty()) {
            return Set.of();
        }
        byte[] bytes = part.ecPoint().toArray();
        Set<String> ids = new HashSet<>();
        add(bytes, algorithm, ids);
        if (bytes[0] == Der.OCTET_STRING && Der.lengthOfElement(bytes) == bytes.length) {
            add(Arrays.copyOfRange(bytes, Der.headerLength(bytes), bytes.length), algorithm, ids);
        }
        return ids;
    }

    private static void add(byte[] bytes, KeyAlgorithm algorithm, Set<String> ids) {
        if (isPoint(bytes)) {
            ids.add(point(bytes));
        }
        if (!algorithm.equals(KeyAlgorithm.EC) && bytes.length > 0) {
            ids.add(raw(bytes));
        }
    }

    private static String rsa(BigInteger modulus) {
        return "rsa:" + modulus.toString(16);
    }

    private static String raw(byte[] bytes) {
        return "raw:" + Bytes.of(bytes).hex();
    }

    /** SEC 1, section 2.3.3. */
    private static boolean isPoint(byte[] bytes) {
        if (bytes.length < 2) {
            return false;
        }
        return switch (bytes[0]) {
        case COMPRESSED_EVEN, COMPRESSED_ODD -> true;
        case UNCOMPRESSED -> bytes.length % 2 == 1;
        default -> false;
        };
    }

    private static String point(byte[] bytes) {
        boolean whole = bytes[0] == UNCOMPRESSED;
        byte[] x = Arrays.copyOfRange(bytes, 1, whole ? 1 + (bytes.length - 1) / 2 : bytes.length);
        int sign = whole ? bytes[bytes.length - 1] & 1 : bytes[0] & 1;
        return "ec:" + Bytes.of(x).hex() + ":" + sign;
    }
}
