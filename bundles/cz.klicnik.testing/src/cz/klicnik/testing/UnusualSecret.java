/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.testing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A PIN that nothing else in the world looks like, for a search of memory and files. This object keeps it masked, so that
 * the search does not find what it searches with.
 */
public final class UnusualSecret {

    private static final int LENGTH = 12;
    /** What is left of a PIN that was wiped in part is found as well. */
    private static final int PART = 8;
    private static final int CHUNK = 1 << 20;

    private final byte[] mask = new byte[LENGTH];
    private final byte[] masked = new byte[LENGTH];

    /** Makes up twelve digits. */
    public UnusualSecret() {
        SecureRandom random = new SecureRandom();
        random.nextBytes(mask);
        for (int i = 0; i < LENGTH; i++) {
            masked[i] = (byte) ('0' + random.nextInt(10) ^ mask[i]);
        }
    }

    /** The PIN; whoever gets it wipes it. */
    public char[] reveal() {
        char[] digits = new char[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            digits[i] = (char) ((masked[i] ^ mask[i]) & 0xff);
        }
        return digits;
    }

    /**
     * Writes it to a file, and keeps no copy in memory.
     *
     * @return the file
     * @throws IOException when it cannot be written
     */
    public Path write(Path file) throws IOException {
        char[] digits = reveal();
        byte[] bytes = new byte[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            bytes[i] = (byte) digits[i];
        }
        Files.write(file, bytes);
        Arrays.fill(digits, '\0');
        Arrays.fill(bytes, (byte) 0);
        return file;
    }

    /**
     * Looks for it, whole or eight characters of it, as UTF-8 and as UTF-16 of either byte order.
     *
     * @return where it stands and how it is written; empty when it is nowhere
     */
    public List<String> in(Path file) throws IOException {
        List<String> found = new ArrayList<>();
        for (int from : new int[] { 0, LENGTH - PART }) {
            char[] digits = reveal();
            ByteBuffer utf8 = ByteBuffer.allocate(PART);
            ByteBuffer big = ByteBuffer.allocate(2 * PART);
            ByteBuffer little = ByteBuffer.allocate(2 * PART);
            for (int i = from; i < from + PART; i++) {
                utf8.put((byte) digits[i]);
                big.put((byte) 0).put((byte) digits[i]);
                little.put((byte) digits[i]).put((byte) 0);
            }
            Arrays.fill(digits, '\0');
            search(file, utf8.array(), "UTF-8", found);
            search(file, big.array(), "UTF-16BE", found);
            search(file, little.array(), "UTF-16LE", found);
        }
        return found;
    }

    private static void search(Path file, byte[] pattern, String name, List<String> found) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer chunk = ByteBuffer.allocate(CHUNK + pattern.length);
            long start = 0;
            while (channel.read(chunk) >= 0 || chunk.position() >= pattern.length) {
                byte[] bytes = chunk.array();
                int end = chunk.position() - pattern.length;
                int i = 0;
                for (; i <= end; i++) {
                    if (bytes[i] == pattern[0]
                            && Arrays.equals(bytes, i, i + pattern.length, pattern, 0, pattern.length)) {
                        found.add(name + " at " + (start + i) + " of " + file + ", after "
                                + readable(bytes, Math.max(0, i - 64), i));
                    }
                }
                int rest = chunk.position() - i;
                System.arraycopy(bytes, i, bytes, 0, rest);
                start += i;
                chunk.position(rest);
                if (i == 0) {
                    return;
                }
            }
        } finally {
            Arrays.fill(pattern, (byte) 0);
        }
    }

    private static String readable(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1).replaceAll("[^ -~]", ".");
    }
}
