/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.internal;

import java.util.Map;
import java.util.Optional;

import cz.klicnik.core.fault.FaultException;

/**
 * Tag and length of one BER element (X.690, section 8.1), with where its content is.
 *
 * @param end the first byte after it
 */
public record Asn1Header(int offset, int tagClass, boolean constructed, int tag, int contentOffset, int contentLength,
        boolean indefinite, int end) {

    private static final int CONSTRUCTED = 0x20;
    private static final int LONG_TAG = 0x1f;
    private static final int MORE = 0x80;
    /** Longer tags and lengths than these belong to no structure that fits into memory. */
    private static final int LONGEST_TAG = 4;
    private static final int LONGEST_LENGTH = 4;
    private static final int END_OF_CONTENTS = 2;

    /** Universal tags (X.680, section 8.4). */
    private static final Map<Integer, String> NAMES = Map.ofEntries(Map.entry(1, "BOOLEAN"), Map.entry(2, "INTEGER"),
            Map.entry(3, "BIT STRING"), Map.entry(4, "OCTET STRING"), Map.entry(5, "NULL"),
            Map.entry(6, "OBJECT IDENTIFIER"), Map.entry(7, "ObjectDescriptor"), Map.entry(8, "EXTERNAL"),
            Map.entry(9, "REAL"), Map.entry(10, "ENUMERATED"), Map.entry(11, "EMBEDDED PDV"),
            Map.entry(12, "UTF8String"), Map.entry(13, "RELATIVE-OID"), Map.entry(16, "SEQUENCE"),
            Map.entry(17, "SET"), Map.entry(18, "NumericString"), Map.entry(19, "PrintableString"),
            Map.entry(20, "T61String"), Map.entry(21, "VideotexString"), Map.entry(22, "IA5String"),
            Map.entry(23, "UTCTime"), Map.entry(24, "GeneralizedTime"), Map.entry(25, "GraphicString"),
            Map.entry(26, "VisibleString"), Map.entry(27, "GeneralString"), Map.entry(28, "UniversalString"),
            Map.entry(30, "BMPString"));

    /**
     * An element, or why there is none.
     *
     * @param damage of what is no element
     * @param problem for people who read ASN.1, in English; empty when there is a header
     */
    public record Result(Optional<Asn1Header> header, Damage damage, String problem) {

        public Asn1Header orThrow() throws FaultException {
            return header.orElseThrow(() -> damage.fault("ASN.1: " + problem));
        }
    }

    /** @param end of what it may fill */
    public static Result read(byte[] bytes, int offset, int end) {
        if (offset < 0 || offset >= end) {
            return nothing(Damage.TRUNCATED, "no element", offset);
        }
        int first = bytes[offset] & 0xff;
        int position = offset + 1;
        int tag = first & LONG_TAG;
        if (tag == LONG_TAG) {
            tag = 0;
            int start = position;
            int next;
            do {
                if (position >= end || position - start >= LONGEST_TAG) {
                    return nothing("bad tag", offset);
                }
                next = bytes[position++] & 0xff;
                tag = tag << 7 | next & 0x7f;
            } while ((next & MORE) != 0);
        }
        if (position >= end) {
            return nothing(Damage.TRUNCATED, "no length", offset);
        }
        int length = bytes[position++] & 0xff;
        boolean constructed = (first & CONSTRUCTED) != 0;
        if (length == MORE) {
            return indefinite(bytes, offset, end, tag, position);
        }
        if (length > MORE) {
            int digits = length - MORE;
            if (digits > LONGEST_LENGTH || position + digits > end) {
                return nothing("bad length", offset);
            }
            length = 0;
            for (int i = 0; i < digits; i++) {
                length = length << 8 | bytes[position++] & 0xff;
            }
        }
        if (length < 0 || length > end - position) {
            return nothing(Damage.TRUNCATED, "truncated element", offset);
        }
        return new Result(Optional.of(new Asn1Header(offset, first >>> 6, constructed, tag, position, length, false,
                position + length)), Damage.STRUCTURE, "");
    }

    public String name() {
        return switch (tagClass) {
        case 0 -> NAMES.getOrDefault(tag, "UNIVERSAL " + tag);
        case 1 -> "APPLICATION " + tag;
        case 2 -> "[" + tag + "]";
        default -> "PRIVATE " + tag;
        };
    }

    /** Whether it looks like a simple value that somebody meant, rather than like random bytes. */
    public boolean plausiblePrimitive(byte[] bytes) {
        if (constructed || tagClass != 0) {
            return false;
        }
        return switch (tag) {
        case 1 -> contentLength == 1;
        case 2, 10 -> contentLength > 0;
        case 3 -> contentLength > 0 && (bytes[contentOffset] & 0xff) < 8;
        case 4 -> contentLength > 0;
        case 5 -> contentLength == 0;
        case 12, 22, 19, 30 -> contentLength > 0;
        default -> false;
        };
    }

    /** Looks for the end-of-contents that belongs to it, without recursion. */
    private static Result indefinite(byte[] bytes, int offset, int end, int tag, int content) {
        int first = bytes[offset] & 0xff;
        if ((first & CONSTRUCTED) == 0) {
            return nothing("primitive of indefinite length", offset);
        }
        int open = 1;
        int position = content;
        while (open > 0) {
            if (position + END_OF_CONTENTS > end) {
                return nothing(Damage.TRUNCATED, "no end of contents", offset);
            }
            if (bytes[position] == 0 && bytes[position + 1] == 0) {
                open--;
                position += END_OF_CONTENTS;
                continue;
            }
            int skip = skip(bytes, position, end);
            if (skip < 0) {
                return nothing("bad element inside", offset);
            }
            if (skip == 0) {
                open++;
                position = contentOf(bytes, position);
            } else {
                position += skip;
            }
        }
        int length = position - END_OF_CONTENTS - content;
        return new Result(Optional.of(
                new Asn1Header(offset, first >>> 6, true, tag, content, length, true, position)), Damage.STRUCTURE, "");
    }

    /** The whole length of an element of definite length; 0 for one of indefinite length, -1 for a bad one. */
    private static int skip(byte[] bytes, int offset, int end) {
        int position = lengthOf(bytes, offset, end);
        if (position < 0 || position >= end) {
            return -1;
        }
        if ((bytes[position] & 0xff) == MORE) {
            return (bytes[offset] & CONSTRUCTED) != 0 ? 0 : -1;
        }
        return read(bytes, offset, end).header().map(h -> h.end() - offset).orElse(-1);
    }

    private static int contentOf(byte[] bytes, int offset) {
        return lengthOf(bytes, offset, bytes.length) + 1;
    }

    /** Where the length stands, behind the tag; -1 when there is none. */
    private static int lengthOf(byte[] bytes, int offset, int end) {
        int position = offset + 1;
        if ((bytes[offset] & LONG_TAG) == LONG_TAG) {
            while (position < end && (bytes[position] & MORE) != 0 && position - offset <= LONGEST_TAG) {
                position++;
            }
            position++;
        }
        return position < end ? position : -1;
    }

    private static Result nothing(String problem, int offset) {
        return nothing(Damage.STRUCTURE, problem, offset);
    }

    private static Result nothing(Damage damage, String problem, int offset) {
        return new Result(Optional.empty(), damage, problem + " at byte " + offset);
    }
}
