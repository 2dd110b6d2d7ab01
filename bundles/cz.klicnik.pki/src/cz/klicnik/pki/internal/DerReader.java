/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.internal;

import java.util.Optional;

import cz.klicnik.core.Bytes;

/**
 * Reads the elements of a DER encoding (X.690) one after the other, without recursion and without copying, so that hostile
 * input costs no more than its length. Bouncy Castle reads the same, but loading and warming it up takes a quarter of a
 * second, just when a person waits for the first list of certificates.
 */
final class DerReader {

    static final int BOOLEAN = 0x01;
    static final int INTEGER = 0x02;
    static final int BIT_STRING = 0x03;
    static final int OCTET_STRING = 0x04;
    static final int OID = 0x06;
    static final int SEQUENCE = 0x30;
    static final int SET = 0x31;

    private final byte[] bytes;
    private final int end;
    private int position;

    DerReader(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    DerReader(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.position = from;
        this.end = end;
    }

    /**
     * The outer SEQUENCE of a structure, behind which only padding may follow.
     *
     * @param longest more bytes are refused
     */
    static DerElement whole(Bytes value, int longest) throws DerException {
        if (value.isEmpty()) {
            throw new DerException(Damage.TRUNCATED, "empty");
        }
        if (value.length() > longest) {
            throw new DerException(Damage.TOO_LARGE, value.length() + " bytes");
        }
        byte[] bytes = value.toArray();
        DerReader in = new DerReader(bytes);
        DerElement outer = in.next(SEQUENCE);
        for (int i = in.position(); i < bytes.length; i++) {
            if (bytes[i] != 0) {
                throw new DerException(Damage.FOLLOWED, "something follows at byte " + i);
            }
        }
        return outer;
    }

    /** Where the next element begins. */
    int position() {
        return position;
    }

    boolean more() {
        return position < end;
    }

    /** The next element, whatever it is. */
    DerElement next() throws DerException {
        int start = position;
        if (end - start < 2) {
            throw new DerException(Damage.TRUNCATED, "ends at byte " + start);
        }
        int tag = bytes[start] & 0xff;
        if ((tag & 0x1f) == 0x1f) {
            throw new DerException("long tag at byte " + start);
        }
        int length = bytes[start + 1] & 0xff;
        int from = start + 2;
        if (length >= 0x80) {
            int more = length & 0x7f;
            if (more == 0 || more > 4 || end - from < more) {
                throw new DerException("bad length at byte " + start);
            }
            length = 0;
            for (int i = 0; i < more; i++) {
                length = length << 8 | bytes[from++] & 0xff;
            }
        }
        if (length < 0 || length > end - from) {
            throw new DerException(Damage.TRUNCATED, "element at byte " + start + " is truncated");
        }
        position = from + length;
        return new DerElement(bytes, tag, start, from, position);
    }

    /** The next element, which must have this tag. */
    DerElement next(int tag) throws DerException {
        int start = position;
        DerElement element = next();
        if (element.tag() != tag) {
            throw new DerException(
                    "tag " + Integer.toHexString(element.tag()) + " instead of " + Integer.toHexString(tag)
                            + " at byte " + start);
        }
        return element;
    }

    /** The next element if it has this tag; otherwise nothing is read. */
    Optional<DerElement> optional(int tag) throws DerException {
        return more() && (bytes[position] & 0xff) == tag ? Optional.of(next()) : Optional.empty();
    }
}
