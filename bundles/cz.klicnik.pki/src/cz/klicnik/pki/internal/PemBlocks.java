/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The blocks of a PEM file (RFC 7468, and RFC 1421 for headers) in an array, so that a private key in it never becomes a
 * {@link String}, which nothing wipes.
 */
final class PemBlocks {

    private static final byte[] BEGIN = ascii("-----BEGIN ");
    private static final byte[] END = ascii("-----END ");
    private static final byte[] DASHES = ascii("-----");
    private static final int LONGEST_KIND = 40;
    private static final int MOST = 1000;

    private PemBlocks() {
    }

    /**
     * A block.
     *
     * @param kind what stands behind BEGIN
     * @param headers lines before the content, as {@code Proc-Type: 4,ENCRYPTED}
     * @param from where it begins
     * @param to behind its end
     * @param content what it holds, decoded; whoever has it wipes it. Empty where it is no base64
     */
    record Block(String kind, List<String> headers, int from, int to, byte[] content) {

        /** The value of a header. */
        Optional<String> header(String name) {
            return headers.stream().filter(h -> h.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(h -> h.substring(name.length() + 1).strip()).findFirst();
        }
    }

    /** All blocks that have an end. */
    static List<Block> in(byte[] file) {
        List<Block> blocks = new ArrayList<>();
        int at = find(file, BEGIN, 0);
        while (at >= 0 && blocks.size() < MOST) {
            Optional<Block> block = at(file, at);
            block.ifPresent(blocks::add);
            at = find(file, BEGIN, block.map(Block::to).orElse(at + BEGIN.length));
        }
        return blocks;
    }

    private static Optional<Block> at(byte[] file, int from) {
        int name = from + BEGIN.length;
        int nameEnd = find(file, DASHES, name);
        if (nameEnd < 0 || nameEnd - name > LONGEST_KIND) {
            return Optional.empty();
        }
        String kind = new String(file, name, nameEnd - name, StandardCharsets.US_ASCII);
        byte[] footer = ascii("-----END " + kind + "-----");
        int end = find(file, footer, nameEnd);
        int next = find(file, END, nameEnd);
        if (end < 0 || end != next) {
            return Optional.empty();
        }
        int body = nameEnd + DASHES.length;
        List<String> headers = new ArrayList<>();
        body = headers(file, body, end, headers);
        return Optional.of(new Block(kind, headers, from, end + footer.length, decoded(file, body, end)));
    }

    /** Lines with a colon, which base64 does not have, and those that go on with them. Returns where the content begins. */
    private static int headers(byte[] file, int from, int to, List<String> headers) {
        int at = from;
        while (at < to) {
            int end = lineEnd(file, at, to);
            boolean goesOn = !headers.isEmpty() && file[at] == ' ' && end > at;
            if (goesOn || has(file, at, end, ':')) {
                headers.add(new String(file, at, end - at, StandardCharsets.US_ASCII).strip());
            } else if (!blank(file, at, end)) {
                return at;
            }
            at = Math.min(end + 1, to);
        }
        return at;
    }

    private static byte[] decoded(byte[] file, int from, int to) {
        byte[] base64 = new byte[to - from];
        byte[] plain = new byte[base64.length / 4 * 3 + 3];
        int length = 0;
        for (int i = from; i < to; i++) {
            if (file[i] > ' ') {
                base64[length++] = file[i];
            }
        }
        byte[] exact = Arrays.copyOf(base64, length);
        try {
            return Arrays.copyOf(plain, Base64.getDecoder().decode(exact, plain));
        } catch (IllegalArgumentException e) {
            // documented: no base64; the message would quote it
            return new byte[0];
        } finally {
            Arrays.fill(base64, (byte) 0);
            Arrays.fill(exact, (byte) 0);
            Arrays.fill(plain, (byte) 0);
        }
    }

    private static boolean blank(byte[] file, int from, int to) {
        for (int i = from; i < to; i++) {
            if (file[i] > ' ') {
                return false;
            }
        }
        return true;
    }

    private static int lineEnd(byte[] file, int from, int to) {
        int at = from;
        while (at < to && file[at] != '\n' && file[at] != '\r') {
            at++;
        }
        return at;
    }

    private static boolean has(byte[] file, int from, int to, char wanted) {
        for (int i = from; i < to; i++) {
            if (file[i] == wanted) {
                return true;
            }
        }
        return false;
    }

    private static int find(byte[] file, byte[] wanted, int from) {
        for (int i = from; i <= file.length - wanted.length; i++) {
            if (Arrays.equals(file, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        return -1;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
