/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import cz.klicnik.operations.guard.GuardCode;
import cz.klicnik.operations.guard.Weight;
import cz.klicnik.operations.journal.Event.PlanEnd;
import cz.klicnik.operations.journal.StepState;
import cz.klicnik.operations.plan.UseCase;
import cz.klicnik.presentation.Messages;

class PlanMessagesTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\w+)");

    @Test
    void both_languages_have_the_same_keys_with_the_same_arguments() throws IOException {
        assertEquals(arguments("messages.properties"), arguments("messages_cs.properties"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "en", "cs" })
    void every_key_can_be_formatted(String language) throws IOException {
        Messages messages = new Messages(PlanText.class, Locale.of(language));
        for (Map.Entry<String, TreeSet<String>> key : arguments("messages.properties").entrySet()) {
            Map<String, Object> named = new TreeMap<>();
            key.getValue().forEach(name -> named.put(name, "<" + name + ">"));
            boolean numbered = key.getValue().stream().allMatch(name -> name.matches("\\d"));
            String text = numbered ? messages.text(key.getKey(), 2, 2, 2, 2) : messages.text(key.getKey(), named);
            assertFalse(text.isBlank() || text.contains("{") || text.contains("''"), key.getKey() + ": " + text);
        }
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
        for (Weight weight : Weight.values()) {
            assertTrue(messages.has("Weight_" + weight), weight.name());
        }
    }

    private static Map<String, TreeSet<String>> arguments(String file) throws IOException {
        Properties properties = new Properties();
        try (InputStreamReader reader = new InputStreamReader(
                Objects.requireNonNull(PlanText.class.getResourceAsStream(file)), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        Map<String, TreeSet<String>> all = new TreeMap<>();
        properties.forEach((key, pattern) -> {
            TreeSet<String> names = new TreeSet<>();
            Matcher argument = ARGUMENT.matcher((String) pattern);
            while (argument.find()) {
                names.add(argument.group(1));
            }
            all.put((String) key, names);
        });
        return all;
    }
}
