/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.testing;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** The little DER that templates and tests need. */
public final class Der {

    private static final int INTEGER = 0x02;
    private static final int OCTET_STRING = 0x04;
    private static final int LONG_FORM = 0x80;

    private Der() {
    }

    /**
     * An element of any kind.
     *
     * @param tag its first byte
     * @param parts its content, one after the other
     * @return the element
     */
    public static byte[] tag(int tag, byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        return element(tag, content.toByteArray());
    }

    /** An object identifier from its dotted form; the first two numbers are below 3 and 40. */
    static byte[] oid(String dotted) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        String[] numbers = dotted.split("\\.");
        content.write(Integer.parseInt(numbers[0]) * 40 + Integer.parseInt(numbers[1]));
        for (int i = 2; i < numbers.length; i++) {
            int number = Integer.parseInt(numbers[i]);
            for (int shift = 28; shift > 0; shift -= 7) {
                if (number >>> shift != 0) {
                    content.write(number >>> shift & 0x7f | 0x80);
                }
            }
            content.write(number & 0x7f);
        }
        return element(0x06, content.toByteArray());
    }

    static byte[] integer(BigInteger value) {
        return element(INTEGER, value.toByteArray());
    }

    static byte[] octetString(byte[] content) {
        return element(OCTET_STRING, content);
    }

    private static byte[] element(int tag, byte[] content) {
        int digits = content.length < LONG_FORM ? 0 : content.length <= 0xffff ? 2 : 4;
        ByteBuffer buffer = ByteBuffer.allocate(content.length + 2 + digits).put((byte) tag);
        switch (digits) {
        case 0 -> buffer.put((byte) content.length);
        case 2 -> buffer.put((byte) (LONG_FORM | digits)).putShort((short) content.length);
        default -> buffer.put((byte) (LONG_FORM | digits)).putInt(content.length);
        }
        return buffer.put(content).array();
    }

    /** The named curve, an object identifier, of a SubjectPublicKeyInfo (RFC 5480, section 2). */
    static byte[] curve(byte[] publicKeyInfo) {
        ByteBuffer algorithm = content(content(ByteBuffer.wrap(publicKeyInfo)));
        content(algorithm);
        byte[] curve = new byte[algorithm.remaining()];
        algorithm.get(curve);
        return curve;
    }

    /** The uncompressed point of a SubjectPublicKeyInfo. */
    static byte[] point(byte[] publicKeyInfo) {
        ByteBuffer info = content(ByteBuffer.wrap(publicKeyInfo));
        content(info);
        ByteBuffer bits = content(info);
        return Arrays.copyOfRange(bits.array(), bits.position() + 1, bits.limit());
    }

    /** The content of the next element; the buffer moves past it. */
    static ByteBuffer content(ByteBuffer buffer) {
        buffer.get();
        int length = buffer.get() & 0xff;
        if (length >= LONG_FORM) {
            int more = length - LONG_FORM;
            length = 0;
            for (int i = 0; i < more; i++) {
                length = length << 8 | buffer.get() & 0xff;
            }
        }
        ByteBuffer inner = ByteBuffer.wrap(buffer.array(), buffer.position(), length);
        buffer.position(buffer.position() + length);
        return inner;
    }
}
