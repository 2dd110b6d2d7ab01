/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.tests.presenters;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import cz.klicnik.presentation.Messages;
import cz.klicnik.presentation.certificate.PathText;
import cz.klicnik.ui.Language;

/** What the page of the chain tells people to press is called as it is told. */
class ChainHintsTest {

    @Test
    void the_window_names_its_own_button_and_no_option_of_the_command_line() {
        for (Locale locale : Messages.LANGUAGES) {
            Language language = Language.of(locale, ZoneOffset.UTC);
            Messages words = new Messages(PathText.class, locale);
            String button = language.text("Editor_chainNetwork").replace("&", "");
            for (String key : new String[] { "Path_network_WINDOW", "Path_fetch_WINDOW" }) {
                assertTrue(words.text(key).contains(button), words.text(key));
                assertFalse(words.text(key).contains("--"), words.text(key));
            }
            assertFalse(words.text("Path_import_WINDOW").contains("klicnik "), words.text("Path_import_WINDOW"));
        }
    }
}
