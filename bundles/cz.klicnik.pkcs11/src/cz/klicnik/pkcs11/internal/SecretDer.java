/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.internal;

import java.util.Arrays;

/**
 * Reads DER (X.690) in place, so that no copies of a private key are left behind. Lengths of up to three bytes.
 *
 * <p>What it is given is foreign: every step checks that it stays inside.
 */
final class SecretDer {

    private final byte[] bytes;
    private final int end;
    private int position;

    SecretDer(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    private SecretDer(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.position = start;
        this.end = end;
    }

    /**
     * Puts parts together.
     *
     * @param parts wiped on return
     * @return the caller's to wipe
     */
    static byte[] value(int tag, byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        int digits = length < 0x80 ? 0 : length <= 0xff ? 1 : length <= 0xffff ? 2 : 3;
        byte[] value = new byte[2 + digits + length];
        value[0] = (byte) tag;
        value[1] = (byte) (digits == 0 ? length : 0x80 | digits);
        for (int i = 0; i < digits; i++) {
            value[2 + i] = (byte) (length >> 8 * (digits - 1 - i));
        }
        int position = 2 + digits;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, value, position, part.length);
            position += part.length;
            Arrays.fill(part, (byte) 0);
        }
        return value;
    }

    /**
     * An INTEGER.
     *
     * @param unsigned big-endian; wiped on return
     */
    static byte[] integer(byte[] unsigned) {
        boolean padded = unsigned.length == 0 || unsigned[0] < 0;
        return padded ? value(Der.INTEGER, new byte[1], unsigned) : value(Der.INTEGER, unsigned);
    }

    boolean hasMore() {
        return position < end;
    }

    /** The tag of what comes next, or -1. */
    int tag() {
        return hasMore() ? bytes[position] & 0xff : -1;
    }

    /**
     * @return how long what comes next is, with tag and length
     * @throws IllegalArgumentException when anything but zeros follows
     */
    int lengthBeforeZeros(int tag) {
        int start = position;
        next(tag);
        for (int i = position; i < end; i++) {
            require(bytes[i] == 0);
        }
        return position - start;
    }

    /** @return the contents of what comes next, to be read */
    SecretDer enter(int tag) {
        int[] range = next(tag);
        return new SecretDer(bytes, range[0], range[1]);
    }

    /** @return a copy of the contents, which is the caller's to wipe */
    byte[] contents(int tag) {
        int[] range = next(tag);
        return Arrays.copyOfRange(bytes, range[0], range[1]);
    }

    /** @return a copy of the whole, with tag and length */
    byte[] whole(int tag) {
        int start = position;
        return Arrays.copyOfRange(bytes, start, next(tag)[1]);
    }

    /** @return an INTEGER without leading zeros, big-endian, which is the caller's to wipe */
    byte[] unsigned() {
        int[] range = next(Der.INTEGER);
        int start = range[0];
        while (start < range[1] - 1 && bytes[start] == 0) {
            start++;
        }
        return Arrays.copyOfRange(bytes, start, range[1]);
    }

    void skip() {
        next(tag());
    }

    private int[] next(int tag) {
        require(tag() == tag && tag >= 0 && position + 2 <= end);
        int length = bytes[position + 1] & 0xff;
        int start = position + 2;
        if (length > 0x80) {
            int digits = length - 0x80;
            require(digits <= 3 && start + digits <= end);
            length = 0;
            for (int i = 0; i < digits; i++) {
                length = length << 8 | bytes[start + i] & 0xff;
            }
            start += digits;
        } else {
            require(length < 0x80);
        }
        require(length <= end - start);
        position = start + length;
        return new int[] { start, position };
    }

    private static void require(boolean sound) {
        if (!sound) {
            throw new IllegalArgumentException("Not the DER that was expected");
        }
    }
}
