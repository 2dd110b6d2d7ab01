/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.internal;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;

import cz.klicnik.core.Bytes;

/** SubjectPublicKeyInfo (RFC 5280, section 4.1.2.7) from what a public key object shows. */
final class PublicKeyInfo {

    private static final int INTEGER = 0x02;
    private static final int BIT_STRING = 0x03;
    private static final int OCTET_STRING = 0x04;
    private static final int SEQUENCE = 0x30;
    /** rsaEncryption with its NULL (RFC 3279, section 2.3.1). */
    private static final byte[] RSA = Bytes.ofHex("06092a864886f70d0101010500").toArray();
    /** id-ecPublicKey (RFC 5480, section 2.1). */
    private static final byte[] EC = Bytes.ofHex("06072a8648ce3d0201").toArray();

    private PublicKeyInfo() {
    }

    /** @param modulus big-endian, without sign */
    static Bytes rsa(Bytes modulus, Bytes publicExponent) {
        byte[] key = der(SEQUENCE, integer(modulus), integer(publicExponent));
        return Bytes.of(der(SEQUENCE, der(SEQUENCE, RSA), bitString(key)));
    }

    /**
     * @param parameters CKA_EC_PARAMS: the curve's OBJECT IDENTIFIER
     * @param point CKA_EC_POINT: an OCTET STRING by the standard, a bare point from some libraries
     */
    static Bytes ec(Bytes parameters, Bytes point) {
        return Bytes.of(der(SEQUENCE, der(SEQUENCE, EC, parameters.toArray()), bitString(bare(point.toArray()))));
    }

    /**
     * A bare uncompressed point begins with 04 as well, but then with a coordinate; its length is odd, the two of them of
     * one size and a tag. An OCTET STRING states the length of what follows.
     */
    private static byte[] bare(byte[] point) {
        boolean shortForm = point.length > 2 && point[0] == OCTET_STRING && (point[1] & 0xff) == point.length - 2;
        boolean longForm = point.length > 3 && point[0] == OCTET_STRING && (point[1] & 0xff) == 0x81
                && (point[2] & 0xff) == point.length - 3;
        int start = shortForm ? 2 : longForm ? 3 : 0;
        return java.util.Arrays.copyOfRange(point, start, point.length);
    }

    private static byte[] integer(Bytes unsigned) {
        return der(INTEGER, new BigInteger(1, unsigned.toArray()).toByteArray());
    }

    private static byte[] bitString(byte[] value) {
        return der(BIT_STRING, new byte[] { 0 }, value);
    }

    private static byte[] der(int tag, byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int length = content.size();
        out.write(tag);
        if (length >= 0x80) {
            byte[] digits = BigInteger.valueOf(length).toByteArray();
            int skip = digits[0] == 0 ? 1 : 0;
            out.write(0x80 | digits.length - skip);
            out.write(digits, skip, digits.length - skip);
        } else {
            out.write(length);
        }
        out.writeBytes(content.toByteArray());
        return out.toByteArray();
    }
}
