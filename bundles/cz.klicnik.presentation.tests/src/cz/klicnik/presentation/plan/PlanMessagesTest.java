/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.plan;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import cz.klicnik.operations.clean.CleanReason;
import cz.klicnik.operations.clean.CleanWhat;
import cz.klicnik.operations.guard.GuardCode;
import cz.klicnik.operations.guard.Weight;
import cz.klicnik.operations.journal.Event.PlanEnd;
import cz.klicnik.operations.journal.StepState;
import cz.klicnik.operations.plan.UseCase;
import cz.klicnik.presentation.Catalogue;
import cz.klicnik.presentation.Messages;

class PlanMessagesTest {

    private final Catalogue catalogue = new Catalogue(PlanText.class);

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
    void every_code_has_its_texts() {
        Messages messages = new Messages(PlanText.class, Locale.ENGLISH);
        for (GuardCode code : GuardCode.values()) {
            assertTrue(messages.has("Objection_" + code + "_what"), code.name());
        }
        for (UseCase useCase : UseCase.values()) {
            assertTrue(messages.has("Plan_" + useCase) && messages.has("Outcome_COMPLETE_" + useCase)
                    && messages.has("Next_COMPLETE_" + useCase), useCase.name());
        }
        for (PlanEnd end : PlanEnd.values()) {
            assertTrue(end == PlanEnd.COMPLETE || messages.has("Outcome_" + end) && messages.has("Next_" + end),
                    end.name());
        }
        for (StepState state : StepState.values()) {
            assertTrue(messages.has("StepState_" + state), state.name());
        }
        for (CleanReason reason : CleanReason.values()) {
            assertTrue(messages.has("Clean_reason_" + reason), reason.name());
        }
        for (CleanWhat what : CleanWhat.values()) {
            assertTrue(messages.has("Clean_warning_" + what), what.name());
        }
        for (Weight weight : Weight.values()) {
            assertTrue(messages.has("Weight_" + weight), weight.name());
        }
    }
}
