/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version as PKCS#11 knows it ({@code CK_VERSION}: two unsigned bytes, v2.40 section 3.1).
 *
 * @param major 0 to 255
 * @param minor 0 to 255; shown as it is, so that 2.6 and 2.60 stay apart
 */
public record Version(int major, int minor) implements Comparable<Version> {

    private static final Pattern FORM = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})");

    /** Reads {@code "2.6"}; empty for anything else. */
    public static Optional<Version> parse(String text) {
        Matcher m = FORM.matcher(text.strip());
        return m.matches() ? Optional.of(new Version(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2))))
                : Optional.empty();
    }

    @Override
    public int compareTo(Version other) {
        return major != other.major ? Integer.compare(major, other.major) : Integer.compare(minor, other.minor);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
