/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;

/**
 * A secret that opens a token. It is held as characters that are wiped by {@link #close()}; it has no readable
 * {@code toString}, is not serialisable and never becomes a {@link String}.
 *
 * <p>PKCS#11 (v2.40, section 5.5, {@code C_Login}) takes a PIN as UTF-8 bytes; {@link #withUtf8(Function)} lends them for
 * the length of one call and wipes them afterwards.
 *
 * <p>Thread-safe: a closed PIN never gives out a partly wiped value.
 */
public final class Pin implements Secret {

    private final char[] characters;
    private boolean closed;

    private Pin(char[] characters) {
        this.characters = characters;
    }

    /**
     * Takes the characters over and wipes the caller's array.
     *
     * @param characters the PIN; filled with zeros on return
     */
    public static Pin taking(char[] characters) {
        Pin pin = new Pin(characters.clone());
        Arrays.fill(characters, '\0');
        return pin;
    }

    /**
     * Takes UTF-8 bytes over, as they come from a file or from the socket of a driver host, and wipes them.
     *
     * @param utf8 the PIN; filled with zeros on return
     */
    public static Pin takingUtf8(byte[] utf8) {
        CharBuffer decoded = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(utf8));
        char[] exact = new char[decoded.remaining()];
        decoded.get(exact);
        Arrays.fill(decoded.array(), '\0');
        Arrays.fill(utf8, (byte) 0);
        return new Pin(exact);
    }

    /** The number of characters, for checks against the token's limits. */
    public synchronized int length() {
        requireOpen();
        return characters.length;
    }

    /** Another PIN with the same value and a life of its own. */
    public synchronized Pin copy() {
        requireOpen();
        return new Pin(characters.clone());
    }

    /**
     * Lends the PIN as UTF-8 bytes to one call and wipes them when it returns or throws.
     *
     * @throws IllegalStateException if the PIN is closed
     */
    public synchronized <R> R withUtf8(Function<byte[], R> use) {
        requireOpen();
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(characters));
        byte[] exact = new byte[encoded.remaining()];
        encoded.get(exact);
        Arrays.fill(encoded.array(), (byte) 0);
        try {
            return use.apply(exact);
        } finally {
            Arrays.fill(exact, (byte) 0);
        }
    }

    @Override
    public <R> R withBytes(Function<byte[], R> use) {
        return withUtf8(use);
    }

    /**
     * Lends a copy of the characters to one call and wipes it afterwards, for libraries that take passwords as
     * {@code char[]}.
     *
     * @throws IllegalStateException if the PIN is closed
     */
    public synchronized <R> R withCharacters(Function<char[], R> use) {
        requireOpen();
        char[] lent = characters.clone();
        try {
            return use.apply(lent);
        } finally {
            Arrays.fill(lent, '\0');
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        Arrays.fill(characters, '\0');
    }

    @Override
    public String toString() {
        return "Pin[masked]";
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("The PIN was wiped");
        }
    }
}
