/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core;

import java.util.Locale;

/**
 * A text in the two languages of the product, as an extension declares it.
 *
 * @param english also used for every other language
 * @param czech equal to {@code english} where there is no translation
 */
public record LocalizedText(String english, String czech) {

    /** A proper name: the same in every language. */
    public static LocalizedText same(String text) {
        return new LocalizedText(text, text);
    }

    /** The text in a language; English where there is no other. */
    public String in(Locale locale) {
        return "cs".equals(locale.getLanguage()) ? czech : english;
    }
}
