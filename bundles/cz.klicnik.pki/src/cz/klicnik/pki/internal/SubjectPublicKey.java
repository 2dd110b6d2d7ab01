/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.internal;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.model.KeyAlgorithm;
import cz.klicnik.core.model.PublicPart;

/**
 * A SubjectPublicKeyInfo (RFC 5280, section 4.1.2.7), as far as the console tells keys apart.
 *
 * @param oid of the algorithm
 * @param parameters DER; empty when there are none
 * @param key what the BIT STRING holds
 */
public record SubjectPublicKey(String oid, Bytes parameters, Bytes key) {

    private static final String RSA = "1.2.840.113549.1.1.1";
    private static final String EC = "1.2.840.10045.2.1";
    private static final String ED25519 = "1.3.101.112";
    private static final String ED448 = "1.3.101.113";
    private static final Map<String, String> OTHER_NAMES = Map.of(ED25519, "Ed25519", ED448, "Ed448", "1.3.101.110",
            "X25519", "1.3.101.111", "X448", "1.2.840.10040.4.1", "DSA", "1.2.840.113549.1.1.10", "RSA-PSS");
    private static final KeyAlgorithm EDWARDS = new KeyAlgorithm(0x40);

    /** Field sizes in bits: NIST and SECG (SEC 2), Brainpool (RFC 5639). */
    private static final Map<String, Integer> CURVES = Map.ofEntries(Map.entry("1.2.840.10045.3.1.1", 192),
            Map.entry("1.3.132.0.33", 224), Map.entry("1.2.840.10045.3.1.7", 256), Map.entry("1.3.132.0.34", 384),
            Map.entry("1.3.132.0.35", 521), Map.entry("1.3.132.0.10", 256), Map.entry("1.3.36.3.3.2.8.1.1.3", 192),
            Map.entry("1.3.36.3.3.2.8.1.1.5", 224), Map.entry("1.3.36.3.3.2.8.1.1.7", 256),
            Map.entry("1.3.36.3.3.2.8.1.1.8", 256), Map.entry("1.3.36.3.3.2.8.1.1.9", 320),
            Map.entry("1.3.36.3.3.2.8.1.1.11", 384), Map.entry("1.3.36.3.3.2.8.1.1.12", 384),
            Map.entry("1.3.36.3.3.2.8.1.1.13", 512), Map.entry("1.3.36.3.3.2.8.1.1.14", 512));

    static SubjectPublicKey of(DerElement info) throws DerException {
        DerReader in = info.inside();
        DerReader algorithm = in.next(DerReader.SEQUENCE).inside();
        String oid = algorithm.next(DerReader.OID).oid();
        Bytes parameters = algorithm.more() ? algorithm.next().encoded() : Bytes.empty();
        return new SubjectPublicKey(oid, parameters, Bytes.of(in.next(DerReader.BIT_STRING).bits()));
    }

    /** Reads a SubjectPublicKeyInfo in DER; empty when it is malformed. */
    public static Optional<SubjectPublicKey> parse(Bytes der) {
        try {
            return Optional.of(of(new DerReader(der.toArray()).next(DerReader.SEQUENCE)));
        } catch (DerException malformed) {
            // the caller shows such a key as one of which nothing is known
            return Optional.empty();
        }
    }

    /** {@code RSA}, {@code EC}, {@code Ed25519} … or the OID. */
    public String name() {
        return switch (oid) {
        case RSA -> "RSA";
        case EC -> "EC";
        default -> OTHER_NAMES.getOrDefault(oid, oid);
        };
    }

    /** Size of the modulus or of the curve's field; 0 when unknown. */
    public int bits() {
        try {
            return switch (oid) {
            case RSA -> rsa()[0].bitLength();
            case EC -> curveBits();
            case ED25519 -> 256;
            case ED448 -> 456;
            default -> 0;
            };
        } catch (DerException malformed) {
            // the rest of the certificate is still worth showing
            return 0;
        }
    }

    /** What tells it from other keys; empty when it is malformed. */
    public Optional<String> id() {
        try {
            return Optional.of(switch (oid) {
            case RSA -> PublicKeyIds.rsa(rsa()[0]);
            case EC -> PublicKeyIds.point(key);
            default -> PublicKeyIds.raw(key);
            });
        } catch (DerException malformed) {
            // nothing can be paired with it by its public key
            return Optional.empty();
        }
    }

    /** CKA_KEY_TYPE (PKCS#11 v2.40 and v3.0 for Edwards curves). */
    public KeyAlgorithm algorithm() {
        return switch (oid) {
        case RSA -> KeyAlgorithm.RSA;
        case EC -> KeyAlgorithm.EC;
        case ED25519, ED448 -> EDWARDS;
        default -> KeyAlgorithm.UNKNOWN;
        };
    }

    KeyKind kind() {
        return new KeyKind(algorithm(), oid.equals(EC) ? parameters : Bytes.empty());
    }

    /** As a token would show it (PKCS#11 v2.40, sections 2.1.2 and 2.3.3: the point as an OCTET STRING). */
    public PublicPart publicPart() {
        try {
            if (oid.equals(RSA)) {
                BigInteger[] numbers = rsa();
                return new PublicPart(unsigned(numbers[0]), unsigned(numbers[1]), Bytes.empty(), Bytes.empty());
            }
        } catch (DerException malformed) {
            return PublicPart.NONE;
        }
        boolean onCurve = oid.equals(EC) || oid.equals(ED25519) || oid.equals(ED448);
        return onCurve ? new PublicPart(Bytes.empty(), Bytes.empty(), parameters, octetString(key)) : PublicPart.NONE;
    }

    private BigInteger[] rsa() throws DerException {
        DerReader in = new DerReader(key.toArray()).next(DerReader.SEQUENCE).inside();
        return new BigInteger[] { in.next(DerReader.INTEGER).integer(), in.next(DerReader.INTEGER).integer() };
    }

    private int curveBits() throws DerException {
        DerElement curve = new DerReader(parameters.toArray()).next();
        if (curve.tag() == DerReader.OID) {
            return CURVES.getOrDefault(curve.oid(), 0);
        }
        // explicit parameters (X9.62, ECParameters): version, then the field with its prime
        DerReader in = curve.inside();
        in.next(DerReader.INTEGER);
        DerReader field = in.next(DerReader.SEQUENCE).inside();
        field.next(DerReader.OID);
        return field.next(DerReader.INTEGER).integer().bitLength();
    }

    private static Bytes unsigned(BigInteger number) {
        byte[] signed = number.toByteArray();
        boolean padded = signed.length > 1 && signed[0] == 0;
        return padded ? Bytes.of(Arrays.copyOfRange(signed, 1, signed.length)) : Bytes.of(signed);
    }

    private static Bytes octetString(Bytes content) {
        int length = content.length();
        byte[] header = length < 0x80 ? new byte[] { DerReader.OCTET_STRING, (byte) length }
                : new byte[] { DerReader.OCTET_STRING, (byte) 0x82, (byte) (length >> 8), (byte) length };
        byte[] all = Arrays.copyOf(header, header.length + length);
        System.arraycopy(content.toArray(), 0, all, header.length, length);
        return Bytes.of(all);
    }
}
