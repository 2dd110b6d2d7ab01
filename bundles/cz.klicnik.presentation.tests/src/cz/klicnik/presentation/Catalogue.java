/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

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

/**
 * The texts of one package in both languages.
 *
 * @param beside a class in whose package the files stand
 */
public record Catalogue(Class<?> beside) {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\w+)");

    /** Fails where the languages have other keys, or other arguments to a key. */
    public void assertBothLanguagesAgree() throws IOException {
        assertEquals(arguments("messages.properties"), arguments("messages_cs.properties"));
    }

    /** Fails where a text cannot be made of its pattern. */
    public void assertEveryKeyCanBeFormatted(Locale language) throws IOException {
        Messages messages = new Messages(beside, language);
        for (Map.Entry<String, TreeSet<String>> key : arguments("messages.properties").entrySet()) {
            Map<String, Object> named = new TreeMap<>();
            key.getValue().forEach(name -> named.put(name, "<" + name + ">"));
            boolean numbered = key.getValue().stream().allMatch(name -> name.matches("\\d"));
            String text = numbered ? messages.text(key.getKey(), 2, 2, 2, 2) : messages.text(key.getKey(), named);
            assertFalse(text.isBlank() || text.contains("{") || text.contains("''"), key.getKey() + ": " + text);
        }
    }

    private Map<String, TreeSet<String>> arguments(String file) throws IOException {
        Properties properties = new Properties();
        try (InputStreamReader reader = new InputStreamReader(
                Objects.requireNonNull(beside.getResourceAsStream(file)), StandardCharsets.UTF_8)) {
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
