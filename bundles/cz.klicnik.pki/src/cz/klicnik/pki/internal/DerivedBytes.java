/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.internal;

import java.util.Arrays;

import org.bouncycastle.crypto.ExtendedDigest;
import org.bouncycastle.util.Memoable;

/**
 * Makes keys of passwords: PBKDF2 (RFC 8018, section 5.2) and PKCS#12's own way (RFC 7292, appendix B.2). Written here, and
 * not taken from a library, because libraries copy the password to places that nobody can wipe. The hash functions are
 * Bouncy Castle's: with the quick compiler, which the console has, they are faster than Java's. Not thread-safe.
 */
final class DerivedBytes {

    private static final byte INNER = 0x36;
    private static final byte OUTER = 0x5c;

    private final ExtendedDigest digest;
    private final int block;
    private final int size;

    DerivedBytes(ExtendedDigest digest) {
        this.digest = digest;
        this.block = digest.getByteLength();
        this.size = digest.getDigestSize();
    }

    /** The length of a hash value in bytes. */
    int size() {
        return size;
    }

    /** RFC 8018, section 5.2. */
    byte[] pbkdf2(byte[] password, byte[] salt, int iterations, int length) {
        byte[] key = new byte[length];
        byte[] value = new byte[size];
        byte[] sum = new byte[size];
        byte[] start = Arrays.copyOf(salt, salt.length + 4);
        Hmac hmac = new Hmac(password);
        try {
            for (int i = 0; i * size < length; i++) {
                for (int b = 0; b < 4; b++) {
                    start[salt.length + b] = (byte) (i + 1 >> 8 * (3 - b));
                }
                hmac.code(start, value);
                System.arraycopy(value, 0, sum, 0, size);
                for (int round = 1; round < iterations; round++) {
                    hmac.code(value, value);
                    for (int b = 0; b < size; b++) {
                        sum[b] ^= value[b];
                    }
                }
                System.arraycopy(sum, 0, key, i * size, Math.min(size, length - i * size));
            }
            return key;
        } finally {
            hmac.wipe();
            Arrays.fill(value, (byte) 0);
            Arrays.fill(sum, (byte) 0);
        }
    }

    /**
     * RFC 7292, appendix B.2.
     *
     * @param use 1 for a key, 2 for an initial vector, 3 for an authentication code
     * @param password in BMPString with its final zero
     */
    byte[] pkcs12(int use, byte[] password, byte[] salt, int iterations, int length) {
        byte[] diversifier = new byte[block];
        Arrays.fill(diversifier, (byte) use);
        int salted = blocks(salt.length);
        byte[] input = new byte[salted + blocks(password.length)];
        repeat(salt, input, 0, salted);
        repeat(password, input, salted, input.length);
        byte[] key = new byte[length];
        byte[] value = new byte[size];
        byte[] added = new byte[block];
        try {
            for (int done = 0; done < length; done += size) {
                digest.update(diversifier, 0, block);
                digest.update(input, 0, input.length);
                digest.doFinal(value, 0);
                for (int round = 1; round < iterations; round++) {
                    digest.update(value, 0, size);
                    digest.doFinal(value, 0);
                }
                System.arraycopy(value, 0, key, done, Math.min(size, length - done));
                repeat(value, added, 0, block);
                for (int at = 0; at < input.length; at += block) {
                    addAndOne(input, at, added);
                }
            }
            return key;
        } finally {
            digest.reset();
            Arrays.fill(input, (byte) 0);
            Arrays.fill(value, (byte) 0);
            Arrays.fill(added, (byte) 0);
        }
    }

    /** HMAC (RFC 2104) of one content. */
    byte[] code(byte[] key, byte[] content) {
        Hmac hmac = new Hmac(key);
        try {
            byte[] code = new byte[size];
            hmac.code(content, code);
            return code;
        } finally {
            hmac.wipe();
        }
    }

    /** One key for many contents: what depends on the key alone is computed once. */
    private final class Hmac {

        private final Memoable working;
        private final Memoable inner;
        private final Memoable outer;

        Hmac(byte[] key) {
            working = (Memoable) digest;
            byte[] padded = new byte[block];
            if (key.length > block) {
                digest.update(key, 0, key.length);
                digest.doFinal(padded, 0);
            } else {
                System.arraycopy(key, 0, padded, 0, key.length);
            }
            byte[] mixed = new byte[block];
            mix(padded, INNER, mixed);
            digest.update(mixed, 0, block);
            inner = working.copy();
            digest.reset();
            mix(padded, OUTER, mixed);
            digest.update(mixed, 0, block);
            outer = working.copy();
            digest.reset();
            Arrays.fill(padded, (byte) 0);
            Arrays.fill(mixed, (byte) 0);
        }

        /** @param code may be the content itself */
        void code(byte[] content, byte[] code) {
            working.reset(inner);
            digest.update(content, 0, content.length);
            digest.doFinal(code, 0);
            working.reset(outer);
            digest.update(code, 0, size);
            digest.doFinal(code, 0);
        }

        void wipe() {
            digest.reset();
            ((ExtendedDigest) inner).reset();
            ((ExtendedDigest) outer).reset();
        }

        private void mix(byte[] padded, byte with, byte[] mixed) {
            for (int i = 0; i < block; i++) {
                mixed[i] = (byte) (padded[i] ^ with);
            }
        }
    }

    private int blocks(int length) {
        return (length + block - 1) / block * block;
    }

    private static void repeat(byte[] what, byte[] into, int from, int to) {
        for (int i = from; i < to; i++) {
            into[i] = what[(i - from) % what.length];
        }
    }

    /** Adds a big-endian number and one to the block that begins there. */
    private static void addAndOne(byte[] input, int at, byte[] added) {
        int carry = 1;
        for (int i = added.length - 1; i >= 0; i--) {
            carry += (input[at + i] & 0xff) + (added[i] & 0xff);
            input[at + i] = (byte) carry;
            carry >>>= 8;
        }
    }
}
