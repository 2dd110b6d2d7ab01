/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation;

/**
 * Makes foreign text (labels, names, messages of libraries) harmless to show: nothing in it can move the cursor, turn the
 * direction of writing, hide, or flood a screen.
 */
public final class SafeText {

    /** What stands for the cut-off rest of a text. */
    public static final String ELLIPSIS = "…";

    /** Longest piece of foreign text in a sentence or a label on a screen, in columns. */
    public static final int LABEL_COLUMNS = 120;

    /** Some scripts put several marks on one letter; more of them only deface the lines above and below. */
    private static final int MARKS_IN_A_ROW = 4;

    private SafeText() {
    }

    /**
     * One line of any length: control characters become their pictures (␀), other invisible ones {@code \u202e}.
     */
    public static String line(String foreign) {
        int length = foreign.length();
        StringBuilder safe = new StringBuilder(length);
        int marks = 0;
        for (int i = 0; i < length;) {
            int c = foreign.codePointAt(i);
            i += Character.charCount(c);
            marks = isMark(c) ? marks + 1 : 0;
            if (marks > MARKS_IN_A_ROW) {
                escape(c, safe);
            } else {
                append(c, safe);
            }
        }
        return safe.toString();
    }

    /** One line of at most {@value #LABEL_COLUMNS} columns. */
    public static String label(String foreign) {
        // a label of a megabyte is not worth escaping as a whole: each character gives at least one column or is escaped
        String beginning = foreign.length() > 20 * LABEL_COLUMNS ? foreign.substring(0, 20 * LABEL_COLUMNS) : foreign;
        return DisplayWidth.shorten(line(beginning), LABEL_COLUMNS);
    }

    /** Keeps every character, except that halves of a surrogate pair become U+FFFD: for JSON and files. */
    public static String wellFormed(String foreign) {
        if (foreign.codePoints().noneMatch(SafeText::isLoneSurrogate)) {
            return foreign;
        }
        StringBuilder whole = new StringBuilder(foreign.length());
        foreign.codePoints().forEach(c -> whole.appendCodePoint(isLoneSurrogate(c) ? 0xFFFD : c));
        return whole.toString();
    }

    private static boolean isLoneSurrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    private static void append(int c, StringBuilder safe) {
        if (c < 0x20) {
            safe.append((char) (0x2400 + c));
        } else if (c == 0x7f) {
            safe.append('\u2421');
        } else {
            switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR, Character.UNASSIGNED ->
                escape(c, safe);
            case Character.SPACE_SEPARATOR -> safe.append(' ');
            default -> safe.appendCodePoint(c);
            }
        }
    }

    private static void escape(int c, StringBuilder safe) {
        safe.append(c <= 0xffff ? String.format("\\u%04x", c) : String.format("\\U%06x", c));
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }
}
