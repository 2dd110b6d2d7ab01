/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.snapshot.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts of tokens in XML, which cannot hold every character (XML 1.0, section 2.2): what it cannot hold, and every control
 * character, is written as a backslash, u and four hexadecimal digits; a backslash is doubled.
 */
final class XmlSafe {

    private static final Pattern ESCAPED = Pattern.compile("\\\\(u[0-9a-f]{4}|.|$)", Pattern.DOTALL);

    private XmlSafe() {
    }

    static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
            if (c == '\\') {
                safe.append("\\\\");
            } else if (c < 0x20 || c >= 0x7f && c < 0xa0 || surrogate || c == 0xfffe || c == 0xffff) {
                safe.append("\\u").append(String.format("%04x", c));
            } else {
                safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }

    /** @throws Damage where a backslash escapes nothing that is known */
    static String unescape(String safe) throws Damage {
        if (safe.indexOf('\\') < 0) {
            return safe;
        }
        Matcher escaped = ESCAPED.matcher(safe);
        StringBuilder text = new StringBuilder(safe.length());
        int from = 0;
        while (escaped.find()) {
            String what = escaped.group(1);
            text.append(safe, from, escaped.start());
            if (what.equals("\\")) {
                text.append('\\');
            } else if (what.length() == 5) {
                text.append((char) Integer.parseInt(what, 1, 5, 16));
            } else {
                throw new Damage(Damage.Reason.CONTENT, "\\" + what);
            }
            from = escaped.end();
        }
        return text.append(safe, from, safe.length()).toString();
    }
}
