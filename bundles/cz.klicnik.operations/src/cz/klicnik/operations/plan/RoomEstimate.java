/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.plan;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.driver.Quirks.Room;
import cz.klicnik.core.model.PublicPart;
import cz.klicnik.core.model.TokenObject;

/**
 * How much room on a token something takes, in bytes.
 *
 * @param publicBytes of public objects
 * @param privateBytes of private ones
 * @param known whether the driver tells how much its tokens need; otherwise this is what the values alone take, so that it
 *        is certain to be more
 */
public record RoomEstimate(long publicBytes, long privateBytes, boolean known) {

    /** Nothing. */
    public static final RoomEstimate NONE = new RoomEstimate(0, 0, true);

    /** CKA_EC_PARAMS of the curves that tokens make keys on (RFC 5480, section 2.1.1.1): an OBJECT IDENTIFIER in DER. */
    private static final Bytes P256 = Bytes.ofHex("06082a8648ce3d030107");
    private static final Bytes P384 = Bytes.ofHex("06052b81040022");
    private static final Bytes P521 = Bytes.ofHex("06052b81040023");

    /**
     * A certificate.
     *
     * @param length of its DER encoding
     */
    public static RoomEstimate ofCertificate(int length, Room room) {
        return new RoomEstimate(length + room.certificate().orElse(0), 0, room.certificate().isPresent());
    }

    /** A key pair, by its public half. */
    public static RoomEstimate ofKeyPair(PublicPart part, Room room) {
        for (KeySpec spec : KeySpec.values()) {
            Long known = room.keyPairs().get(spec);
            if (known != null && fits(part, spec)) {
                return new RoomEstimate(0, known, true);
            }
        }
        // modulus, private exponent, two primes, two exponents and a coefficient (PKCS#11 v2.40, section 2.1.3)
        long rsa = part.modulus().length() * 9L / 2;
        return new RoomEstimate(0, rsa > 0 ? rsa : part.ecPoint().length() / 2, false);
    }

    /** A key pair that is to be made. */
    public static RoomEstimate ofKeyPair(KeySpec spec, Room room) {
        Long known = room.keyPairs().get(spec);
        // as below: of a curve the private value, of RSA nine halves of the modulus
        int bytes = (spec.bits() + Byte.SIZE - 1) / Byte.SIZE;
        return known != null ? new RoomEstimate(0, known, true)
                : new RoomEstimate(0, spec.rsa() ? bytes * 9L / 2 : bytes, false);
    }

    /** An object that is there; of a key pair with its driver's numbers the private key stands for both. */
    public static RoomEstimate of(TokenObject object, Room room) {
        return switch (object) {
        case TokenObject.Certificate c -> ofCertificate(c.value().length(), room);
        case TokenObject.PrivateKey k -> ofKeyPair(k.publicPart(), room);
        case TokenObject.PublicKey k -> new RoomEstimate(k.publicPart().modulus().length()
                + k.publicPart().ecPoint().length(), 0, false);
        case TokenObject.SecretKey k -> new RoomEstimate(0, k.length(), false);
        case TokenObject.Data d -> new RoomEstimate(d.value().length(), 0, false);
        case TokenObject.Other o -> new RoomEstimate(0, 0, false);
        };
    }

    /** Both together. */
    public RoomEstimate plus(RoomEstimate other) {
        return new RoomEstimate(publicBytes + other.publicBytes, privateBytes + other.privateBytes,
                known && other.known);
    }

    /** All of it. */
    public long total() {
        return publicBytes + privateBytes;
    }

    private static boolean fits(PublicPart part, KeySpec spec) {
        return switch (spec) {
        case RSA_2048, RSA_3072, RSA_4096 -> part.modulus().length() * 8 == spec.bits();
        case EC_P256 -> part.ecParameters().equals(P256);
        case EC_P384 -> part.ecParameters().equals(P384);
        case EC_P521 -> part.ecParameters().equals(P521);
        };
    }
}
