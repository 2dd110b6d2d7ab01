/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SafeTextTest {

    @Test
    void ordinary_text_stays_as_it_is() {
        String text = "Jan Novák 日本 €–„“ 🔑";
        assertEquals(text, SafeText.line(text));
    }

    @Test
    void control_characters_become_pictures() {
        assertEquals("a␀b␊c␛[31m␡", SafeText.line("a\0b\nc\u001b[31m\u007f"));
        assertEquals("\\u009b1m", SafeText.line("\u009b1m"));
    }

    @Test
    void invisible_and_direction_changing_characters_are_escaped() {
        assertEquals("a\\u202eb\\u2066\\u200b\\ufeff\\u2028", SafeText.line("a\u202eb\u2066\u200b\ufeff\u2028"));
        assertEquals("\\U0e0041", SafeText.line("\udb40\udc41"));
    }

    @Test
    void halves_of_surrogates_are_escaped_or_replaced() {
        assertEquals("a\\ud800", SafeText.line("a\ud800"));
        assertEquals("a\ufffdb", SafeText.wellFormed("a\udc00b"));
        String whole = "x🔑";
        assertSame(whole, SafeText.wellFormed(whole));
    }

    @Test
    void a_label_of_ten_kilobytes_is_cut_with_an_ellipsis() {
        String cut = SafeText.label("x".repeat(10_000));
        assertEquals(SafeText.LABEL_COLUMNS, cut.length());
        assertTrue(cut.endsWith("…"));
    }

    @Test
    void marks_cannot_pile_up() {
        assertEquals("e\u0301\u0302", SafeText.line("e\u0301\u0302"));
        assertEquals("e\u0301\u0301\u0301\u0301\\u0301x\u0301", SafeText.line("e" + "\u0301".repeat(5) + "x\u0301"));
        assertEquals(SafeText.LABEL_COLUMNS, DisplayWidth.of(SafeText.label("\u0301".repeat(9_000))));
    }

    @Test
    void widths_count_columns_and_not_characters() {
        assertEquals(4, DisplayWidth.of("日本"));
        assertEquals(1, DisplayWidth.of("e\u0301"));
        assertEquals(2, DisplayWidth.of("🔑"));
        assertEquals(5, DisplayWidth.of("Novák"));
    }

    @Test
    void shortening_never_exceeds_the_columns_nor_splits_a_character() {
        assertEquals("日…", DisplayWidth.shorten("日本語", 4));
        assertEquals("日本語", DisplayWidth.shorten("日本語", 6));
        assertEquals("ab…", DisplayWidth.shorten("ab cdef", 4));
        assertEquals("…", DisplayWidth.shorten("🔑🔑", 1));
        assertEquals("", DisplayWidth.shorten("abc", 0));
    }
}
