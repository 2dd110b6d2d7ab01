/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.internal;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.model.KeyAlgorithm;
import cz.klicnik.core.model.PublicPart;

/**
 * What tells public keys apart, as texts for hash tables: of an RSA key the modulus; of a key on a curve the x coordinate
 * and the sign of y, so that compressed and uncompressed points agree; of anything else the bytes.
 */
public final class PublicKeyIds {

    private static final int COMPRESSED_EVEN = 2;
    private static final int COMPRESSED_ODD = 3;
    private static final int UNCOMPRESSED = 4;

    private PublicKeyIds() {
    }

    /**
     * Of what a key object shows. A point may come in two readings, as a DER OCTET STRING and bare, where both make sense;
     * empty when the object shows nothing.
     */
    public static Set<String> of(KeyAlgorithm algorithm, PublicPart part) {
        if (!part.modulus().isEmpty()) {
            return Set.of(rsa(new BigInteger(1, part.modulus().toArray())));
        }
        return part.ecPoint().isEmpty() ? Set.of() : readings(algorithm, part.ecPoint());
    }

    /** The readings of CKA_EC_POINT, of whatever kind of curve. */
    public static Set<String> ofPoint(Bytes point) {
        return readings(KeyAlgorithm.UNKNOWN, point);
    }

    private static Set<String> readings(KeyAlgorithm algorithm, Bytes point) {
        Set<String> ids = new HashSet<>();
        add(point, algorithm, ids);
        try {
            DerReader in = new DerReader(point.toArray());
            Bytes inside = Bytes.of(in.next(DerReader.OCTET_STRING).content());
            if (!in.more() && !inside.isEmpty()) {
                add(inside, algorithm, ids);
            }
        } catch (DerException bare) {
            // then it has the one reading
            return ids;
        }
        return ids;
    }

    private static void add(Bytes bytes, KeyAlgorithm algorithm, Set<String> ids) {
        if (isPoint(bytes)) {
            ids.add(point(bytes));
        }
        if (!algorithm.equals(KeyAlgorithm.EC)) {
            ids.add(raw(bytes));
        }
    }

    static String rsa(BigInteger modulus) {
        // not toString(16), which is slow for large numbers
        return "rsa:" + HexFormat.of().formatHex(modulus.toByteArray());
    }

    static String raw(Bytes bytes) {
        return "raw:" + bytes.hex();
    }

    /** Of a point by SEC 1, section 2.3.3, or else the bytes. */
    static String point(Bytes point) {
        if (!isPoint(point)) {
            return raw(point);
        }
        byte[] bytes = point.toArray();
        boolean whole = bytes[0] == UNCOMPRESSED;
        byte[] x = Arrays.copyOfRange(bytes, 1, whole ? 1 + (bytes.length - 1) / 2 : bytes.length);
        int sign = (whole ? bytes[bytes.length - 1] : bytes[0]) & 1;
        return "ec:" + HexFormat.of().formatHex(x) + ":" + sign;
    }

    private static boolean isPoint(Bytes point) {
        byte[] bytes = point.toArray();
        if (bytes.length < 2) {
            return false;
        }
        return switch (bytes[0]) {
        case COMPRESSED_EVEN, COMPRESSED_ODD -> true;
        case UNCOMPRESSED -> bytes.length % 2 == 1;
        default -> false;
        };
    }
}
