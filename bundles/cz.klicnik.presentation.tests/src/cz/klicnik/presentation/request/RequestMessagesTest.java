/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.request;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import cz.klicnik.enrollment.requests.RequestState;
import cz.klicnik.operations.install.FollowUp;
import cz.klicnik.operations.install.IssuedMatch;
import cz.klicnik.operations.renew.RenewalCandidate;
import cz.klicnik.operations.renew.TakenOver;
import cz.klicnik.presentation.Catalogue;
import cz.klicnik.presentation.Messages;

class RequestMessagesTest {

    private final Catalogue catalogue = new Catalogue(RequestText.class);

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
        Messages messages = new Messages(RequestText.class, Locale.ENGLISH);
        List<String> keys = Stream.of(keys("State_", RequestState.values()),
                keys("WhyNot_", RenewalCandidate.WhyNot.values()), keys("Match_", IssuedMatch.WhyNot.values()),
                keys("Taken_", TakenOver.Fate.values()), keys("FollowUp_", FollowUp.values()))
                .flatMap(s -> s).toList();
        for (String key : keys) {
            assertTrue(messages.has(key), key);
        }
        for (RequestState state : RequestState.values()) {
            boolean over = state == RequestState.INSTALLED || state == RequestState.ABANDONED;
            assertTrue(messages.has("Next_" + state) != over, state.name());
        }
    }

    private static Stream<String> keys(String prefix, Enum<?>[] values) {
        return Arrays.stream(values).map(v -> prefix + v.name());
    }
}
