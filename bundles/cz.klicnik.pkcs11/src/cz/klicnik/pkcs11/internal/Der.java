/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.internal;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;

/** Writes the little DER (X.690) that keys and signatures need. Not for secrets: nothing is wiped. */
final class Der {

    static final int INTEGER = 0x02;
    static final int BIT_STRING = 0x03;
    static final int OCTET_STRING = 0x04;
    static final int OBJECT_IDENTIFIER = 0x06;
    static final int SEQUENCE = 0x30;

    private Der() {
    }

    static byte[] sequence(byte[]... parts) {
        return value(SEQUENCE, parts);
    }

    /** @param unsigned big-endian */
    static byte[] integer(byte[] unsigned) {
        return value(INTEGER, new BigInteger(1, unsigned).toByteArray());
    }

    static byte[] bitString(byte[] bytes) {
        return value(BIT_STRING, new byte[] { 0 }, bytes);
    }

    static byte[] value(int tag, byte[]... parts) {
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

    /** Whether all of this is one SEQUENCE. */
    static boolean isSequence(byte[] bytes) {
        if (bytes.length < 2 || bytes[0] != SEQUENCE) {
            return false;
        }
        int first = bytes[1] & 0xff;
        return first < 0x80 ? first == bytes.length - 2
                : first == 0x81 && bytes.length > 2 && (bytes[2] & 0xff) == bytes.length - 3;
    }
}
