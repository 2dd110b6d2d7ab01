/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.cmp.internal;

import java.util.Optional;

/**
 * Looks at bytes from the network before a decoder does that follows them into any depth: whether elements lie in each other
 * as they should, and not too deep. In DER (X.690), which CMP demands.
 */
final class DerGuard {

    /** Certificates in a message are about 12 deep. */
    private static final int DEEPEST = 64;

    private static final int CONSTRUCTED = 0x20;
    private static final int LONG_TAG = 0x1f;
    private static final int LONG_LENGTH = 0x80;
    private static final int MOST_LENGTH_BYTES = 4;

    private final byte[] bytes;
    private final int[] ends = new int[DEEPEST + 1];
    private int depth;
    private int position;

    private DerGuard(byte[] bytes) {
        this.bytes = bytes;
    }

    /** What is wrong, in English, for people who read ASN.1; empty for one whole element. */
    static Optional<String> problem(byte[] bytes) {
        return bytes.length == 0 ? Optional.of("empty") : new DerGuard(bytes).look();
    }

    private Optional<String> look() {
        ends[0] = bytes.length;
        boolean first = true;
        while (first || depth > 0) {
            if (!first && position == ends[depth]) {
                depth--;
                continue;
            }
            first = false;
            int start = position;
            boolean constructed = (bytes[position] & CONSTRUCTED) != 0;
            int length = header();
            if (length < 0 || length > ends[depth] - position) {
                return Optional.of("the element at byte " + start + " does not fit");
            }
            if (!constructed) {
                position += length;
            } else if (depth == DEEPEST) {
                return Optional.of("nested more than " + DEEPEST + " times");
            } else {
                depth++;
                ends[depth] = position + length;
            }
        }
        return position == bytes.length ? Optional.empty()
                : Optional.of(bytes.length - position + " bytes behind the end");
    }

    /** Goes behind tag and length; the length, or less than 0 where there is none. */
    private int header() {
        int end = ends[depth];
        if ((bytes[position++] & LONG_TAG) == LONG_TAG) {
            while (position < end && (bytes[position] & LONG_LENGTH) != 0) {
                position++;
            }
            position++;
        }
        if (position >= end) {
            return -1;
        }
        int first = bytes[position++] & 0xff;
        if (first < LONG_LENGTH) {
            return first;
        }
        int count = first - LONG_LENGTH;
        if (count == 0 || count > MOST_LENGTH_BYTES || count > end - position) {
            return -1;
        }
        long length = 0;
        for (int i = 0; i < count; i++) {
            length = length << Byte.SIZE | bytes[position++] & 0xff;
        }
        return length > bytes.length ? -1 : (int) length;
    }
}
