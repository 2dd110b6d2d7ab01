/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.internal;

import java.util.Arrays;

import cz.klicnik.core.Bytes;

/** SubjectPublicKeyInfo (RFC 5280, section 4.1.2.7) from what a public key object shows. */
final class PublicKeyInfo {

    /** rsaEncryption with its NULL (RFC 3279, section 2.3.1). */
    private static final byte[] RSA = Bytes.ofHex("06092a864886f70d0101010500").toArray();
    /** id-ecPublicKey (RFC 5480, section 2.1). */
    private static final byte[] EC = Bytes.ofHex("06072a8648ce3d0201").toArray();

    private PublicKeyInfo() {
    }

    /** @param modulus big-endian, without sign */
    static Bytes rsa(Bytes modulus, Bytes publicExponent) {
        byte[] key = Der.sequence(Der.integer(modulus.toArray()), Der.integer(publicExponent.toArray()));
        return Bytes.of(Der.sequence(Der.sequence(RSA), Der.bitString(key)));
    }

    /**
     * @param parameters CKA_EC_PARAMS: the curve's OBJECT IDENTIFIER
     * @param point CKA_EC_POINT: an OCTET STRING by the standard, a bare point from some libraries
     */
    static Bytes ec(Bytes parameters, Bytes point) {
        return Bytes.of(Der.sequence(Der.sequence(EC, parameters.toArray()), Der.bitString(bare(point.toArray()))));
    }

    /**
     * A bare uncompressed point begins with 04 as well, but then with a coordinate; its length is odd, the two of them of
     * one size and a tag. An OCTET STRING states the length of what follows.
     */
    private static byte[] bare(byte[] point) {
        boolean shortForm = point.length > 2 && point[0] == Der.OCTET_STRING && (point[1] & 0xff) == point.length - 2;
        boolean longForm = point.length > 3 && point[0] == Der.OCTET_STRING && (point[1] & 0xff) == 0x81
                && (point[2] & 0xff) == point.length - 3;
        int start = shortForm ? 2 : longForm ? 3 : 0;
        return Arrays.copyOfRange(point, start, point.length);
    }
}
