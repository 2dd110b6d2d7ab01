/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation;

/**
 * How many columns of a terminal a text takes: none for combining marks, two for East Asian wide characters and emoji
 * (after Unicode Standard Annex 11, the ranges that are wide as a whole).
 */
public final class DisplayWidth {

    private static final int[][] WIDE = { { 0x1100, 0x115f }, { 0x231a, 0x231b }, { 0x2329, 0x232a },
            { 0x23e9, 0x23ec }, { 0x2614, 0x2615 }, { 0x2e80, 0x303e }, { 0x3041, 0x33ff }, { 0x3400, 0x4dbf },
            { 0x4e00, 0xa4cf }, { 0xa960, 0xa97f }, { 0xac00, 0xd7a3 }, { 0xf900, 0xfaff }, { 0xfe10, 0xfe19 },
            { 0xfe30, 0xfe6f }, { 0xff01, 0xff60 }, { 0xffe0, 0xffe6 }, { 0x16fe0, 0x18aff }, { 0x1b000, 0x1b2ff },
            { 0x1f004, 0x1f004 }, { 0x1f0cf, 0x1f0cf }, { 0x1f18e, 0x1f19a }, { 0x1f200, 0x1f320 },
            { 0x1f32d, 0x1f64f }, { 0x1f680, 0x1f6ff }, { 0x1f7e0, 0x1f7eb }, { 0x1f90c, 0x1faff },
            { 0x20000, 0x3fffd } };

    private DisplayWidth() {
    }

    /** The columns of a line that holds no control characters. */
    public static int of(String line) {
        return line.codePoints().map(DisplayWidth::of).sum();
    }

    /** Cuts a line to so many columns; what was cut is shown by an ellipsis in the last column. */
    public static String shorten(String line, int columns) {
        if (of(line) <= columns) {
            return line;
        }
        if (columns < 1) {
            return "";
        }
        int width = 0;
        int i = 0;
        while (i < line.length()) {
            int c = line.codePointAt(i);
            if (width + of(c) > columns - 1) {
                break;
            }
            width += of(c);
            i += Character.charCount(c);
        }
        return line.substring(0, i).stripTrailing() + SafeText.ELLIPSIS;
    }

    /** Fills a line with spaces up to so many columns. */
    public static String pad(String line, int columns) {
        return line + " ".repeat(Math.max(0, columns - of(line)));
    }

    private static int of(int c) {
        if (c < 0x300) {
            return 1;
        }
        switch (Character.getType(c)) {
        case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT:
            return 0;
        default:
            for (int[] range : WIDE) {
                if (c >= range[0] && c <= range[1]) {
                    return 2;
                }
            }
            return 1;
        }
    }
}
