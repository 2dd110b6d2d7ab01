/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.internal;

import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** Primitive values of ASN.1 as text (X.690, section 8). */
public final class Asn1Text {

    /** Longer values are shown by their beginning. */
    private static final int LONGEST = 1024;
    private static final int LONGEST_NUMBER = 512;

    private Asn1Text() {
    }

    /** @param tag universal; -1 for another class, whose meaning only the structure tells */
    public static String of(int tag, byte[] bytes, int from, int length) {
        byte[] value = Arrays.copyOfRange(bytes, from, from + Math.min(length, LONGEST));
        String more = length > LONGEST ? "…" : "";
        return switch (tag) {
        case 1 -> length == 1 ? value[0] == 0 ? "FALSE" : "TRUE" : hex(value, more);
        case 2, 10 -> length > 0 && length <= LONGEST_NUMBER ? new BigInteger(value).toString() : hex(value, more);
        case 3 -> length > 1 ? hex(Arrays.copyOfRange(value, 1, value.length), more) : "";
        case 5 -> "";
        case 6 -> oid(value, more);
        case 12 -> text(value, StandardCharsets.UTF_8, more);
        case 18, 19, 22, 23, 24, 25, 26, 27 -> text(value, StandardCharsets.US_ASCII, more);
        case 20 -> text(value, StandardCharsets.ISO_8859_1, more);
        case 28 -> text(value, Charset.forName("UTF-32BE"), more);
        case 30 -> text(value, StandardCharsets.UTF_16BE, more);
        case -1 -> printable(value) ? text(value, StandardCharsets.US_ASCII, more) : hex(value, more);
        default -> hex(value, more);
        };
    }

    private static boolean printable(byte[] value) {
        for (byte b : value) {
            if (b < 0x20 || b > 0x7e) {
                return false;
            }
        }
        return value.length > 0;
    }

    private static String text(byte[] value, Charset charset, String more) {
        return new String(value, charset) + more;
    }

    private static String hex(byte[] value, String more) {
        return HexFormat.of().formatHex(value) + more;
    }

    /** X.690, section 8.19. */
    private static String oid(byte[] value, String more) {
        StringBuilder dotted = new StringBuilder();
        BigInteger arc = BigInteger.ZERO;
        boolean first = true;
        for (byte b : value) {
            arc = arc.shiftLeft(7).or(BigInteger.valueOf(b & 0x7f));
            if ((b & 0x80) == 0) {
                if (first) {
                    int root = arc.compareTo(BigInteger.valueOf(80)) >= 0 ? 2 : arc.intValue() / 40;
                    dotted.append(root).append('.').append(arc.subtract(BigInteger.valueOf(root * 40L)));
                    first = false;
                } else {
                    dotted.append('.').append(arc);
                }
                arc = BigInteger.ZERO;
            }
        }
        return dotted.isEmpty() || arc.signum() != 0 ? hex(value, more) : dotted + more;
    }
}
