/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.internal;

import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import cz.klicnik.core.Bytes;

/** One element of a DER encoding: a view on the bytes that it was read from. */
final class DerElement {

    private static final int UTC_TIME = 0x17;
    private static final int GENERALIZED_TIME = 0x18;
    private static final int LONGEST_OID = 64;
    /** RFC 5280 (section 4.1.2.5) wants seconds and Z; older certificates have less or an offset. */
    private static final Pattern TIME =
            Pattern.compile("(\\d{2}|\\d{4})(\\d{2})(\\d{2})(\\d{2})(\\d{2})(\\d{2})?(?:\\.\\d{1,9})?(Z|[+-]\\d{4})");

    private final byte[] bytes;
    private final int tag;
    private final int start;
    private final int from;
    private final int end;

    DerElement(byte[] bytes, int tag, int start, int from, int end) {
        this.bytes = bytes;
        this.tag = tag;
        this.start = start;
        this.from = from;
        this.end = end;
    }

    int tag() {
        return tag;
    }

    /** Reads what is inside. */
    DerReader inside() {
        return new DerReader(bytes, from, end);
    }

    byte[] content() {
        return Arrays.copyOfRange(bytes, from, end);
    }

    /** With its header. */
    Bytes encoded() {
        return Bytes.of(Arrays.copyOfRange(bytes, start, end));
    }

    BigInteger integer() throws DerException {
        if (from == end) {
            throw new DerException("empty INTEGER at byte " + start);
        }
        return new BigInteger(bytes, from, end - from);
    }

    boolean isTrue() {
        return end > from && bytes[from] != 0;
    }

    /** The content of a BIT STRING without the count of unused bits. */
    byte[] bits() throws DerException {
        if (tag != DerReader.BIT_STRING || from == end) {
            throw new DerException("no BIT STRING at byte " + start);
        }
        return Arrays.copyOfRange(bytes, from + 1, end);
    }

    /** In dotted form. */
    String oid() throws DerException {
        if (tag != DerReader.OID || from == end || end - from > LONGEST_OID || (bytes[end - 1] & 0x80) != 0) {
            throw new DerException("no object identifier at byte " + start);
        }
        StringBuilder dotted = new StringBuilder();
        BigInteger large = BigInteger.ZERO;
        long arc = 0;
        for (int i = from; i < end; i++) {
            int digit = bytes[i] & 0x7f;
            boolean isLarge = large.signum() != 0 || arc > Long.MAX_VALUE >> 8;
            if (isLarge) {
                large = (large.signum() == 0 ? BigInteger.valueOf(arc) : large).shiftLeft(7)
                        .or(BigInteger.valueOf(digit));
            } else {
                arc = arc << 7 | digit;
            }
            if ((bytes[i] & 0x80) == 0) {
                append(isLarge ? large : BigInteger.valueOf(arc), dotted);
                large = BigInteger.ZERO;
                arc = 0;
            }
        }
        return dotted.toString();
    }

    /** X.690, section 8.19.4: the first two arcs share one number. */
    private static void append(BigInteger arc, StringBuilder dotted) {
        if (!dotted.isEmpty()) {
            dotted.append('.').append(arc);
            return;
        }
        int first = arc.min(BigInteger.valueOf(80)).intValue() / 40;
        dotted.append(first).append('.').append(arc.subtract(BigInteger.valueOf(40L * first)));
    }

    /** The text of a character string; empty when the element is something else. Malformed characters are replaced. */
    Optional<String> text() {
        Charset charset = switch (tag) {
        case 0x0c -> StandardCharsets.UTF_8;
        case 0x12, 0x13, 0x16, 0x1a -> StandardCharsets.US_ASCII;
        // T.61 in name, Latin 1 in practice
        case 0x14 -> StandardCharsets.ISO_8859_1;
        case 0x1e -> StandardCharsets.UTF_16BE;
        case 0x1c -> Charset.forName("UTF-32BE");
        default -> StandardCharsets.ISO_8859_1;
        };
        boolean isText = switch (tag) {
        case 0x0c, 0x12, 0x13, 0x14, 0x16, 0x1a, 0x1c, 0x1e -> true;
        default -> false;
        };
        return isText ? Optional.of(new String(bytes, from, end - from, charset)) : Optional.empty();
    }

    /** The text of an implicitly tagged IA5String. */
    String ascii() {
        return new String(bytes, from, end - from, StandardCharsets.US_ASCII);
    }

    Instant time() throws DerException {
        Matcher m = TIME.matcher(ascii());
        boolean fits = m.matches() && m.group(1).length() == switch (tag) {
        case UTC_TIME -> 2;
        case GENERALIZED_TIME -> 4;
        default -> -1;
        };
        if (!fits) {
            throw new DerException(Damage.TIME, "no time at byte " + start);
        }
        int year = Integer.parseInt(m.group(1));
        if (tag == UTC_TIME) {
            year += year < 50 ? 2000 : 1900;
        }
        String seconds = m.group(6);
        try {
            return LocalDateTime.of(year, number(m, 2), number(m, 3), number(m, 4), number(m, 5),
                    seconds == null ? 0 : Integer.parseInt(seconds)).toInstant(ZoneOffset.of(m.group(7)));
        } catch (DateTimeException e) {
            throw new DerException(Damage.TIME, "impossible time at byte " + start, e);
        }
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }
}
