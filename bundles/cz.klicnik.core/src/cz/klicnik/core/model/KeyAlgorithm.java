/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core.model;

/**
 * A key's algorithm by CKA_KEY_TYPE (PKCS#11 v2.40, section 4.7).
 *
 * @param code the CKK_ value
 */
public record KeyAlgorithm(long code) {

    /** CKK_RSA. */
    public static final KeyAlgorithm RSA = new KeyAlgorithm(0);
    /** CKK_DSA. */
    public static final KeyAlgorithm DSA = new KeyAlgorithm(1);
    /** CKK_EC. */
    public static final KeyAlgorithm EC = new KeyAlgorithm(3);
    /** CKK_AES. */
    public static final KeyAlgorithm AES = new KeyAlgorithm(0x1f);
    /** The key type could not be read. */
    public static final KeyAlgorithm UNKNOWN = new KeyAlgorithm(-1);

    /** A short name as the standard spells it, or the code in hexadecimal. */
    public String name() {
        return switch ((int) code) {
        case 0x00 -> "RSA";
        case 0x01 -> "DSA";
        case 0x02 -> "DH";
        case 0x03 -> "EC";
        case 0x10 -> "GENERIC_SECRET";
        case 0x13 -> "DES";
        case 0x14 -> "DES2";
        case 0x15 -> "DES3";
        case 0x1f -> "AES";
        case 0x40 -> "EC_EDWARDS";
        case 0x41 -> "EC_MONTGOMERY";
        case -1 -> "?";
        default -> "0x" + Long.toHexString(code);
        };
    }
}
