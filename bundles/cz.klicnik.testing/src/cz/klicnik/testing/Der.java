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
     * An element of any kind, of at most 65,535 bytes.
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

    static byte[] integer(BigInteger value) {
        return element(INTEGER, value.toByteArray());
    }

    static byte[] octetString(byte[] content) {
        return element(OCTET_STRING, content);
    }

    private static byte[] element(int tag, byte[] content) {
        boolean small = content.length < LONG_FORM;
        ByteBuffer buffer = ByteBuffer.allocate(content.length + (small ? 2 : 4)).put((byte) tag);
        if (small) {
            buffer.put((byte) content.length);
        } else {
            buffer.put((byte) (LONG_FORM | 2)).putShort((short) content.length);
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
    private static ByteBuffer content(ByteBuffer buffer) {
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
