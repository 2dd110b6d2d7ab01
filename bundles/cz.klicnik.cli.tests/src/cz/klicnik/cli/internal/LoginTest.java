/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import cz.klicnik.core.Version;
import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.core.machine.SlotStatus;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.PinState;
import cz.klicnik.core.model.SlotInfo;
import picocli.CommandLine;

class LoginTest {

    private final FakeRegistry registry = new FakeRegistry()
            .with(Fixtures.ready("soft", Fixtures.token("soft", 7, "Office", "244413400001"), empty()))
            .withPrivate(new SlotKey("soft", 7), Fixtures.privateKey(5, "signing key"));
    private final CliRun run = new CliRun(registry);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_login_shows_private_objects_too() {
        run.types(FakeRegistry.PIN);
        assertEquals(0, run.run("inspect", "--login"));
        assertTrue(run.answer().contains("signing key"), run.answer());
        assertEquals(List.of("PIN of Office (Model …0001): "), run.questions);
    }

    @Test
    void a_wrong_pin_costs_exactly_one_try() {
        run.types("9999");
        assertEquals(4, run.run("inspect", "--login"));
        assertEquals(List.of("9999"), registry.pinsTried);
        assertTrue(run.talk().startsWith("error: The PIN is wrong."), run.talk());
        assertEquals("", run.answer());
        assertFalse(run.talk().contains("9999"));
    }

    @Test
    void nobody_at_the_terminal_is_no_try() {
        assertEquals(4, run.run("inspect", "--login"));
        assertEquals(List.of(), registry.pinsTried);
        assertTrue(run.talk().startsWith("error: No PIN was entered."), run.talk());
    }

    @Test
    void a_pin_is_never_tried_on_several_tokens() {
        registry.with(Fixtures.ready("more", Fixtures.token("more", 1, "Second", "2222")));
        run.types(FakeRegistry.PIN);
        assertEquals(2, run.run("inspect", "--login"));
        assertEquals(List.of(), registry.pinsTried);
        assertEquals(List.of(), run.questions);
        CliRun named = new CliRun(registry).types(FakeRegistry.PIN);
        assertEquals(0, named.run("inspect", "--login", "--token", "Office"));
        assertEquals(1, registry.pinsTried.size());
    }

    @ParameterizedTest
    @ValueSource(strings = { "1234", "1234\n", "1234\r\n", "\ufeff1234\n" })
    void a_pin_file_holds_the_pin_and_perhaps_a_line_end(String content) throws IOException {
        Path file = pinFile(content);
        assertEquals(0, run.run("inspect", "--pin-file", file.toString()), run.talk());
        assertEquals(List.of("1234"), registry.pinsTried);
        assertEquals("", run.talk());
    }

    @Test
    @EnabledOnOs({ OS.LINUX, OS.MAC })
    void a_pin_file_that_others_may_read_is_warned_of() throws IOException {
        Path file = pinFile("1234");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertEquals(0, run.run("inspect", "--login", "--pin-file", file.toString()));
        assertTrue(run.talk().startsWith("warning: Other users of this computer may read the PIN file"), run.talk());
    }

    @Test
    void a_pin_file_that_is_missing_empty_or_no_pin_is_no_try() throws IOException {
        assertEquals(4, run.run("inspect", "--pin-file", folder.resolve("none").toString()));
        assertTrue(run.talk().contains("NoSuchFileException"), run.talk());
        assertEquals(4, new CliRun(registry).run("inspect", "--pin-file", pinFile("\n").toString()));
        assertEquals(4, new CliRun(registry).run("inspect", "--pin-file", pinFile("1".repeat(5000)).toString()));
        assertEquals(List.of(), registry.pinsTried);
    }

    @Test
    void a_pin_comes_from_a_variable() {
        assertEquals(4, new CliRun(registry).run("inspect", "--pin-env", "TOKEN_PIN"), "it is not set here");
        run.variables.put("TOKEN_PIN", "1234");
        assertEquals(0, run.run("inspect", "--pin-env", "TOKEN_PIN"));
        assertEquals(List.of("1234"), registry.pinsTried);
    }

    @Test
    void a_pin_comes_from_the_first_line_of_the_input_and_the_rest_is_left_alone() throws IOException {
        run.input("1234\nnext\n");
        assertEquals(0, run.run("inspect", "--pin-stdin"));
        assertEquals("next\n", new String(run.input.readAllBytes(), StandardCharsets.UTF_8));
    }

    @Test
    void two_sources_of_a_pin_are_one_too_many() {
        assertEquals(2, run.run("inspect", "--pin-stdin", "--pin-env", "X"));
        assertEquals(List.of(), registry.started);
    }

    @ParameterizedTest
    @ValueSource(strings = { "--pin=4711", "--pin", "-p", "-p4711", "--PIN=4711", "--user-pin=4711", "--puk=4711",
            "--password=4711" })
    void a_pin_is_never_an_argument_and_never_repeated(String option) {
        assertEquals(2, run.run("inspect", "--login", option, "4711"));
        assertTrue(run.talk().startsWith("error: A PIN is never taken from the arguments"), run.talk());
        assertFalse(run.talk().contains("4711"), run.talk());
        assertEquals(List.of(), registry.pinsTried);
    }

    @Test
    void no_option_takes_a_pin() {
        Stream<CommandLine> commands = Cli.commandLine(new Context(run.world(), run.locale)).getSubcommands().values()
                .stream().flatMap(c -> Stream.concat(Stream.of(c), c.getSubcommands().values().stream()));
        commands.forEach(command -> command.getCommandSpec().options().stream()
                .filter(option -> option.longestName().toLowerCase().contains("pin"))
                .forEach(option -> assertTrue(
                        List.of("--pin-file", "--pin-env", "--pin-stdin", "--new-pin-file", "--new-pin-env",
                                "--from-pin-file", "--from-pin-env")
                                .contains(option.longestName()),
                        option.longestName())));
    }

    @Test
    void a_script_does_not_spend_the_last_try_and_a_person_is_warned() {
        registry.with(Fixtures.ready("soft", Fixtures.token("soft", 7, "Office", "1111", PinState.FINAL_TRY)));
        run.input("1234\n");
        assertEquals(5, run.run("inspect", "--pin-stdin"));
        assertEquals(List.of(), registry.pinsTried);
        CliRun hasty = new CliRun(registry).types(FakeRegistry.PIN).confirms("yes");
        assertEquals(5, hasty.run("inspect", "--login"));
        CliRun silent = new CliRun(registry).types(FakeRegistry.PIN);
        assertEquals(5, silent.run("inspect", "--login"));
        assertEquals(List.of(), registry.pinsTried);
        CliRun person = new CliRun(registry).types(FakeRegistry.PIN).confirms("1111");
        assertEquals(0, person.run("inspect", "--login"));
        assertTrue(person.talk().contains("this is the last try"), person.talk());
        assertTrue(person.questions.getFirst().contains("the last 4 characters of the serial number"),
                person.questions::toString);
        assertEquals(List.of(Optional.of("1111")), registry.confirmed);
    }

    @Test
    void the_last_try_is_confirmed_by_an_option_with_the_serial_number_and_by_nothing_else() {
        registry.with(Fixtures.ready("soft", Fixtures.token("soft", 7, "Office", "2222", PinState.FINAL_TRY)));
        for (String wrong : List.of("yes", "222", "1111")) {
            assertEquals(5, new CliRun(registry).input("1234\n").run("inspect", "--pin-stdin", "--confirm", wrong));
        }
        assertEquals(2, new CliRun(registry).input("1234\n").run("inspect", "--pin-stdin", "--yes"));
        assertEquals(List.of(), registry.pinsTried);
        assertEquals(0, run.input("1234\n").run("inspect", "--pin-stdin", "--confirm", "2222"));
        assertEquals(List.of(Optional.of("2222")), registry.confirmed);
    }

    @Test
    void a_locked_or_missing_pin_is_not_asked_for() {
        registry.with(Fixtures.ready("soft", Fixtures.token("soft", 7, "Office", "1111", PinState.LOCKED)));
        assertEquals(4, run.types("1234").run("inspect", "--login"));
        registry.with(Fixtures.ready("soft", Fixtures.token("soft", 7, "Office", "1111", PinState.NOT_SET)));
        CliRun notSet = new CliRun(registry).types("1234");
        assertEquals(4, notSet.run("inspect", "--login"));
        assertTrue(notSet.talk().startsWith("error: The token has no user PIN yet."), notSet.talk());
        assertEquals(List.of(), registry.pinsTried);
        assertEquals(List.of(), run.questions);
    }

    @Test
    void without_a_token_there_is_nothing_to_log_in_to() {
        CliRun none = new CliRun(new FakeRegistry().with(Fixtures.ready("soft"))).types("1234");
        assertEquals(3, none.run("inspect", "--login"));
        assertEquals("error: No token was found.\n", none.talk().replace(System.lineSeparator(), "\n"));
    }

    private Path pinFile(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("pin"), content);
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        return file;
    }

    /** A reader without a token is no token to choose from. */
    private static SlotStatus empty() {
        var token = Fixtures.token("soft", 8, "", "");
        return new SlotStatus(token.key(),
                new SlotInfo(8, "Reader 2", "", false, true, true,
                        new Version(1, 0), new Version(1, 0)),
                Optional.empty(), Optional.empty(), Optional.empty(),
                SlotStatus.Freshness.NONE, Optional.empty(),
                LoginState.PUBLIC);
    }
}
