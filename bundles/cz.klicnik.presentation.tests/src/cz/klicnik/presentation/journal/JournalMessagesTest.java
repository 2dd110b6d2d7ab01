/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.journal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import cz.klicnik.operations.journal.Event.Decision;
import cz.klicnik.operations.journal.Event.PlanEnd;
import cz.klicnik.operations.journal.JournalCheck.Problem;
import cz.klicnik.presentation.Catalogue;
import cz.klicnik.presentation.Messages;

class JournalMessagesTest {

    private final Catalogue catalogue = new Catalogue(JournalText.class);

    @Test
    void both_languages_have_the_same_keys_with_the_same_arguments() throws IOException {
        catalogue.assertBothLanguagesAgree();
    }

    @ParameterizedTest
    @ValueSource(strings = { "en", "cs" })
    void every_key_can_be_formatted(String language) throws IOException {
        catalogue.assertEveryKeyCanBeFormatted(Locale.of(language));
    }

    @Test
    void every_code_has_its_text() {
        Messages messages = new Messages(JournalText.class, Locale.ENGLISH);
        for (PlanEnd end : PlanEnd.values()) {
            assertTrue(messages.has("End_" + end), end.name());
        }
        for (Decision decision : Decision.values()) {
            assertTrue(messages.has("Decision_" + decision), decision.name());
        }
        for (Problem problem : Problem.values()) {
            assertTrue(messages.has("Problem_" + problem), problem.name());
        }
    }
}
