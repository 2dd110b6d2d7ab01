/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core;

import java.util.Arrays;
import java.util.function.Function;

/**
 * Secret bytes, for example a private key on its way to a token or what a key has decrypted. They are wiped by
 * {@link #close()} and never shown. Thread-safe.
 */
public final class SecretBytes implements Secret {

    private final byte[] value;
    private boolean closed;

    private SecretBytes(byte[] value) {
        this.value = value;
    }

    /**
     * Takes the bytes over and wipes the caller's array.
     *
     * @param value filled with zeros on return
     */
    public static SecretBytes taking(byte[] value) {
        SecretBytes secret = new SecretBytes(value.clone());
        Arrays.fill(value, (byte) 0);
        return secret;
    }

    /** How many bytes there are. */
    public synchronized int length() {
        requireOpen();
        return value.length;
    }

    @Override
    public synchronized <R> R withBytes(Function<byte[], R> use) {
        requireOpen();
        byte[] lent = value.clone();
        try {
            return use.apply(lent);
        } finally {
            Arrays.fill(lent, (byte) 0);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        Arrays.fill(value, (byte) 0);
    }

    @Override
    public String toString() {
        return "SecretBytes[masked]";
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("The bytes were wiped");
        }
    }
}
