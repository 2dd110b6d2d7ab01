/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui;

import java.time.ZoneId;
import java.util.Locale;

import org.eclipse.jdt.annotation.Nullable;

import cz.klicnik.presentation.FaultTexts;
import cz.klicnik.presentation.Formats;
import cz.klicnik.presentation.Messages;
import cz.klicnik.presentation.Words;

/**
 * Everything that the screens say, in one language.
 *
 * @param messages labels of the screens
 * @param general sentences that the command line says too
 * @param words states
 * @param formats dates and amounts
 * @param faults what went wrong
 */
public record Language(Messages messages, Messages general, Words words, Formats formats, FaultTexts faults) {

    /** The language of the product that serves someone who wants this one. */
    public static Language of(Locale locale, ZoneId zone) {
        Messages general = new Messages(locale);
        return new Language(new Messages(Language.class, locale), general, new Words(general),
                new Formats(general, zone), new FaultTexts(general));
    }

    /** A label of the screens. */
    public String text(String key, @Nullable Object... arguments) {
        return messages.text(key, arguments);
    }

    public Locale locale() {
        return messages.locale();
    }
}
