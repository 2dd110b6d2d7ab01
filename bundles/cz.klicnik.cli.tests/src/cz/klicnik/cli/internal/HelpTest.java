/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import cz.klicnik.presentation.Messages;
import picocli.CommandLine;

class HelpTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");

    @ParameterizedTest
    @ValueSource(strings = { "messages", "help" })
    void both_languages_have_the_same_keys(String file) throws IOException {
        assertEquals(new TreeSet<>(properties(file + ".properties").keySet()),
                new TreeSet<>(properties(file + "_cs.properties").keySet()));
    }

    @Test
    void sentences_take_the_same_arguments_in_both_languages_and_can_be_formatted() throws IOException {
        Properties english = properties("messages.properties");
        Properties czech = properties("messages_cs.properties");
        for (Object key : english.keySet()) {
            assertEquals(arguments(english.get(key)), arguments(czech.get(key)), (String) key);
        }
        for (Locale language : Messages.LANGUAGES) {
            Messages messages = new Messages(Cli.class, language);
            for (String key : messages.keys()) {
                String text = messages.text(key, 2L, 2L, 2L);
                assertFalse(text.isBlank() || text.contains("{") || text.contains("''"), key + ": " + text);
            }
        }
        for (Properties file : new Properties[] { english, czech }) {
            file.forEach((key, pattern) -> assertFalse(((String) pattern).replace("''", "").contains("'"),
                    key + " has a single apostrophe, which quotes: " + pattern));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "en", "cs" })
    void every_command_option_and_parameter_is_described(String language) {
        CommandLine root = Cli.commandLine(
                new Context(new CliRun(new FakeRegistry()).world(), Locale.of(language)));
        check(root);
        assertTrue(root.getSubcommands().size() >= 5);
    }

    private static void check(CommandLine command) {
        var spec = command.getCommandSpec();
        String name = spec.qualifiedName();
        assertTrue(spec.usageMessage().description().length > 0, name + " is not described");
        spec.options().forEach(option -> assertTrue(option.description().length > 0,
                name + " " + option.longestName() + " is not described"));
        spec.positionalParameters().forEach(parameter -> assertTrue(parameter.description().length > 0,
                name + " " + parameter.paramLabel() + " is not described"));
        command.getSubcommands().values().forEach(HelpTest::check);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "en|Usage: klicnik inspect|Exit codes:|Options:|refused by a guard",
            "cs|Použití: klicnik inspect|Návratové kódy:|Volby:|odmítla to pojistka" })
    void help_is_in_the_persons_language_with_the_exit_codes(String language, String usage, String codes,
            String options, String guard) {
        CliRun run = new CliRun(new FakeRegistry());
        assertEquals(0, run.run("inspect", "--help", "--lang", language));
        for (String part : new String[] { usage, codes, options, guard, "--pin-file=FILE", "--lang=en|cs" }) {
            assertTrue(run.answer().contains(part), part + " is missing in\n" + run.answer());
        }
        assertEquals("", run.talk());
    }

    @Test
    void the_help_lists_the_commands() {
        CliRun run = new CliRun(new FakeRegistry());
        assertEquals(0, run.run("--help"));
        for (String command : new String[] { "slots", "inspect", "show", "mechanisms", "drivers", "training" }) {
            assertTrue(run.answer().contains("\n  " + command + " "), run.answer());
        }
    }

    private static TreeSet<String> arguments(Object pattern) {
        TreeSet<String> names = new TreeSet<>();
        Matcher argument = ARGUMENT.matcher((String) pattern);
        while (argument.find()) {
            names.add(argument.group(1));
        }
        return names;
    }

    private static Properties properties(String name) throws IOException {
        Properties properties = new Properties();
        try (InputStreamReader reader = new InputStreamReader(
                Objects.requireNonNull(Cli.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
