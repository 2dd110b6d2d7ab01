/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\w+)");

    @Test
    void both_languages_have_the_same_keys() throws IOException {
        assertEquals(new TreeSet<>(file("messages.properties").keySet()),
                new TreeSet<>(file("messages_cs.properties").keySet()));
    }

    @Test
    void both_languages_use_the_same_arguments() throws IOException {
        Properties english = file("messages.properties");
        Properties czech = file("messages_cs.properties");
        for (Object key : english.keySet()) {
            assertEquals(arguments((String) english.get(key)), arguments((String) czech.get(key)), (String) key);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "messages.properties", "messages_cs.properties" })
    void apostrophes_are_doubled(String name) throws IOException {
        file(name).forEach((key, pattern) -> assertFalse(((String) pattern).replace("''", "").contains("'"),
                key + " has a single apostrophe, which quotes: " + pattern));
    }

    @ParameterizedTest
    @ValueSource(strings = { "en", "cs" })
    void every_key_can_be_formatted(String language) throws IOException {
        Messages messages = new Messages(Locale.of(language));
        Properties english = file("messages.properties");
        for (String key : messages.keys()) {
            TreeSet<String> names = arguments(english.getProperty(key));
            String text;
            if (names.stream().allMatch(n -> n.matches("\\d+"))) {
                text = messages.text(key, 2L, 2L, 2L, 2L, 2L, 2L, 2L, 2L);
            } else {
                Map<String, Object> named = new HashMap<>();
                names.forEach(n -> named.put(n, "<" + n + ">"));
                text = messages.text(key, named);
                named.values().forEach(v -> assertTrue(text.contains((String) v), key + " does not show " + v));
            }
            assertFalse(text.isBlank(), key);
            assertFalse(text.contains("{") || text.contains("''"), key + ": " + text);
        }
    }

    @Test
    void czech_plurals_have_three_forms() {
        Messages cs = new Messages(Locale.of("cs"));
        assertEquals("0 dní", cs.text("Days", 0));
        assertEquals("1 den", cs.text("Days", 1));
        assertEquals("2 dny", cs.text("Days", 2));
        assertEquals("4 dny", cs.text("Days", 4));
        assertEquals("5 dní", cs.text("Days", 5));
        assertEquals("22 dní", cs.text("Days", 22));
        assertEquals("1 day", new Messages(Locale.ENGLISH).text("Days", 1));
    }

    @Test
    void other_languages_get_english() {
        assertEquals(Locale.ENGLISH, new Messages(Locale.GERMANY).locale());
        assertEquals("not logged in", new Messages(Locale.GERMANY).text("LoginState_PUBLIC"));
        assertEquals("cs", new Messages(Locale.of("cs", "CZ")).locale().getLanguage());
    }

    @Test
    void a_missing_key_is_an_error_that_names_it() {
        MissingResourceException e = assertThrows(MissingResourceException.class,
                () -> new Messages(Locale.ENGLISH).text("Nonsense"));
        assertEquals("Nonsense", e.getKey());
    }

    @Test
    void a_missing_named_argument_is_an_error() {
        assertThrows(IllegalArgumentException.class,
                () -> new Messages(Locale.ENGLISH).text("Fault_TOKEN_NOT_FOUND_what", Map.of()));
    }

    private static TreeSet<String> arguments(String pattern) {
        TreeSet<String> names = new TreeSet<>();
        Matcher argument = ARGUMENT.matcher(pattern);
        while (argument.find()) {
            names.add(argument.group(1));
        }
        return names;
    }

    private static Properties file(String name) throws IOException {
        Properties properties = new Properties();
        try (InputStreamReader reader = new InputStreamReader(
                Objects.requireNonNull(Messages.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
