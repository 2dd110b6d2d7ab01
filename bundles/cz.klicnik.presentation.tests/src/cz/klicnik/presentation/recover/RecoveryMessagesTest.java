/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.recover;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import cz.klicnik.operations.execute.Effect;
import cz.klicnik.operations.journal.Event.PlanEnd;
import cz.klicnik.operations.journal.StepState;
import cz.klicnik.operations.recover.Finding.Obstacle;
import cz.klicnik.operations.recover.Finding.Standing;
import cz.klicnik.presentation.Catalogue;
import cz.klicnik.presentation.Messages;

class RecoveryMessagesTest {

    private final Catalogue catalogue = new Catalogue(RecoveryText.class);

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
        Messages messages = new Messages(RecoveryText.class, Locale.ENGLISH);
        for (Standing standing : Standing.values()) {
            assertTrue(messages.has("Standing_" + standing), standing.name());
        }
        for (Obstacle obstacle : Obstacle.values()) {
            assertTrue(messages.has("Obstacle_" + obstacle), obstacle.name());
        }
        for (Effect effect : Effect.values()) {
            assertTrue(messages.has("Effect_" + effect), effect.name());
        }
        for (StepState state : StepState.values()) {
            assertTrue(messages.has("Journal_" + state), state.name());
        }
        for (PlanEnd end : PlanEnd.values()) {
            assertTrue(messages.has("Open_" + end), end.name());
        }
    }
}
