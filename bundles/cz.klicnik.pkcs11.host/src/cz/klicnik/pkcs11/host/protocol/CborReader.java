/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host.protocol;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Reads what {@link CborWriter} writes, and nothing else. Whatever the bytes are, it reads no further than their end,
 * allocates no more than their length and gives a {@link ProtocolException} for everything that it does not understand.
 */
public final class CborReader {

    private static final int DEEPEST = 32;

    private final byte[] buffer;
    private int position;

    public CborReader(byte[] buffer) {
        this.buffer = buffer;
    }

    public long number() throws ProtocolException {
        int first = octet();
        int major = first >> 5;
        if (major > CborWriter.NEGATIVE) {
            throw unexpected("a number", first);
        }
        long argument = argument(first);
        if (argument < 0) {
            throw new ProtocolException("A number has more than 64 bits");
        }
        return major == CborWriter.NEGATIVE ? -1 - argument : argument;
    }

    public byte[] bytes() throws ProtocolException {
        int length = length(CborWriter.BYTES, "bytes", 1);
        byte[] value = new byte[length];
        System.arraycopy(buffer, position, value, 0, length);
        position += length;
        return value;
    }

    public String text() throws ProtocolException {
        int length = length(CborWriter.TEXT, "a text", 1);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(buffer, position, length))
                    .toString();
            position += length;
            return text;
        } catch (CharacterCodingException e) {
            throw new ProtocolException("A text is no UTF-8");
        }
    }

    /** @return the number of elements that follow */
    public int array() throws ProtocolException {
        return length(CborWriter.ARRAY, "an array", 1);
    }

    /** @return the number of entries that follow */
    public int map() throws ProtocolException {
        return length(CborWriter.MAP, "a map", 2);
    }

    public boolean bool() throws ProtocolException {
        int first = octet();
        if (first != CborWriter.TRUE && first != CborWriter.FALSE) {
            throw unexpected("a boolean", first);
        }
        return first == CborWriter.TRUE;
    }

    /** Steps over a null if there is one. */
    public boolean isNothing() throws ProtocolException {
        if (position < buffer.length && (buffer[position] & 0xff) == CborWriter.NULL) {
            position++;
            return true;
        }
        return false;
    }

    /** Steps over one value of any kind. */
    public void skip() throws ProtocolException {
        skip(DEEPEST);
    }

    /** Fails unless everything has been read. */
    public void end() throws ProtocolException {
        if (position != buffer.length) {
            throw new ProtocolException(buffer.length - position + " bytes too many");
        }
    }

    private void skip(int deeper) throws ProtocolException {
        if (position >= buffer.length) {
            throw truncated();
        }
        if (deeper == 0) {
            throw new ProtocolException("Nested too deeply");
        }
        switch ((buffer[position] & 0xff) >> 5) {
        case CborWriter.UNSIGNED, CborWriter.NEGATIVE -> number();
        case CborWriter.BYTES -> {
            int length = length(CborWriter.BYTES, "bytes", 1);
            position += length;
        }
        case CborWriter.TEXT -> {
            int length = length(CborWriter.TEXT, "a text", 1);
            position += length;
        }
        case CborWriter.ARRAY -> {
            for (int left = array(); left > 0; left--) {
                skip(deeper - 1);
            }
        }
        case CborWriter.MAP -> {
            for (int left = 2 * map(); left > 0; left--) {
                skip(deeper - 1);
            }
        }
        default -> {
            if (!isNothing()) {
                bool();
            }
        }
        }
    }

    /** @param least the least number of bytes that each unit of the length stands for */
    private int length(int major, String what, int least) throws ProtocolException {
        int first = octet();
        if (first >> 5 != major) {
            throw unexpected(what, first);
        }
        long length = argument(first);
        if (length < 0 || length > (buffer.length - position) / least) {
            throw truncated();
        }
        return (int) length;
    }

    private long argument(int first) throws ProtocolException {
        int additional = first & 0x1f;
        return switch (additional) {
        case 24 -> octets(1);
        case 25 -> octets(2);
        case 26 -> octets(4);
        case 27 -> octets(8);
        case 28, 29, 30, 31 -> throw new ProtocolException("An indefinite length");
        default -> additional;
        };
    }

    private long octets(int count) throws ProtocolException {
        long value = 0;
        for (int i = 0; i < count; i++) {
            value = value << 8 | octet();
        }
        return value;
    }

    private int octet() throws ProtocolException {
        if (position >= buffer.length) {
            throw truncated();
        }
        return buffer[position++] & 0xff;
    }

    private static ProtocolException truncated() {
        return new ProtocolException("The message ends too early");
    }

    private static ProtocolException unexpected(String wanted, int first) {
        return new ProtocolException("Not " + wanted + " but 0x" + Integer.toHexString(first));
    }
}
