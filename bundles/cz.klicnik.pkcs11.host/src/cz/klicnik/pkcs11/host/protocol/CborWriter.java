/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host.protocol;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes the part of CBOR (RFC 8949) that the protocol needs: integers, byte strings, texts, arrays and maps of definite
 * length, booleans and null. Not for secrets: the buffer is not wiped.
 */
public final class CborWriter {

    static final int UNSIGNED = 0;
    static final int NEGATIVE = 1;
    static final int BYTES = 2;
    static final int TEXT = 3;
    static final int ARRAY = 4;
    static final int MAP = 5;
    static final int FALSE = 0xf4;
    static final int TRUE = 0xf5;
    static final int NULL = 0xf6;

    private byte[] buffer = new byte[1024];
    private int size;

    public void number(long value) {
        if (value >= 0) {
            head(UNSIGNED, value);
        } else {
            head(NEGATIVE, -1 - value);
        }
    }

    public void bytes(byte[] value) {
        head(BYTES, value.length);
        raw(value);
    }

    public void text(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        head(TEXT, utf8.length);
        raw(utf8);
    }

    /** Begins an array; its elements follow. */
    public void array(int length) {
        head(ARRAY, length);
    }

    /** Begins a map; keys and values follow in turn. */
    public void map(int entries) {
        head(MAP, entries);
    }

    public void bool(boolean value) {
        octet(value ? TRUE : FALSE);
    }

    public void nothing() {
        octet(NULL);
    }

    /** A copy of what was written. */
    public byte[] toArray() {
        return Arrays.copyOf(buffer, size);
    }

    private void head(int major, long argument) {
        if (argument < 24) {
            octet(major << 5 | (int) argument);
        } else if (argument <= 0xff) {
            octet(major << 5 | 24);
            octet((int) argument);
        } else if (argument <= 0xffff) {
            octet(major << 5 | 25);
            octets(argument, 2);
        } else if (argument <= 0xffffffffL) {
            octet(major << 5 | 26);
            octets(argument, 4);
        } else {
            octet(major << 5 | 27);
            octets(argument, 8);
        }
    }

    private void octets(long value, int count) {
        for (int shift = 8 * (count - 1); shift >= 0; shift -= 8) {
            octet((int) (value >>> shift));
        }
    }

    private void octet(int value) {
        room(1);
        buffer[size++] = (byte) value;
    }

    private void raw(byte[] value) {
        room(value.length);
        System.arraycopy(value, 0, buffer, size, value.length);
        size += value.length;
    }

    private void room(int more) {
        if (buffer.length - size < more) {
            buffer = Arrays.copyOf(buffer, Math.max(Math.addExact(size, more), 2 * buffer.length));
        }
    }
}
