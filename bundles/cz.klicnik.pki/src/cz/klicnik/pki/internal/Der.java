/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.internal;

/** The little of DER (X.690) that is needed before a real decoder is let near the bytes. */
final class Der {

    private static final int SEQUENCE = 0x30;
    static final int OCTET_STRING = 0x04;

    private Der() {
    }

    /** The whole length that a leading SEQUENCE claims, header included; -1 when there is none of definite length. */
    static int lengthOfSequence(byte[] bytes) {
        return bytes.length > 1 && bytes[0] == SEQUENCE ? lengthOfElement(bytes) : -1;
    }

    /** The whole length that the first element claims, header included; -1 when it cannot be told. */
    static int lengthOfElement(byte[] bytes) {
        int header = headerLength(bytes);
        if (header < 0) {
            return -1;
        }
        if (header == 2) {
            return 2 + bytes[1];
        }
        long length = 0;
        for (int i = 2; i < header; i++) {
            length = length << 8 | bytes[i] & 0xff;
        }
        long whole = header + length;
        return whole > Integer.MAX_VALUE ? -1 : (int) whole;
    }

    /** The length of the first element's header; -1 for an indefinite or overlong length or too few bytes. */
    static int headerLength(byte[] bytes) {
        if (bytes.length < 2) {
            return -1;
        }
        int first = bytes[1] & 0xff;
        if (first < 0x80) {
            return 2;
        }
        int more = first & 0x7f;
        return more == 0 || more > 4 || bytes.length < 2 + more ? -1 : 2 + more;
    }
}
