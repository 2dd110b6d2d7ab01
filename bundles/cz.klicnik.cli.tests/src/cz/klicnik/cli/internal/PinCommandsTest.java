/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.LocalizedText;
import cz.klicnik.core.UserFolders;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.DriverProfile.Pkcs11Library;
import cz.klicnik.core.driver.DriverProfile.Probe;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.Quirks.Unblocking;
import cz.klicnik.runtime.internal.DriverManager;
import cz.klicnik.runtime.internal.PlainRegistry;
import cz.klicnik.testing.NativeLibraries;
import cz.klicnik.testing.Shim;
import cz.klicnik.testing.SoftHsm;
import cz.klicnik.testing.TestToken;

/** The commands about PINs over SoftHSM in a real driver host; each run is a console of its own. */
class PinCommandsTest {

    private static final String NEW = "246801";

    private final NativeLibraries libraries = new NativeLibraries();
    private final SoftHsm hsm;
    private final TestToken token;
    private final Shim shim;
    @TempDir
    private Path folder = Path.of("");
    private Unblocking route = Unblocking.SO_INIT_PIN;
    private CliRun last = new CliRun(new FakeRegistry());

    PinCommandsTest() throws IOException {
        hsm = new SoftHsm(libraries);
        token = hsm.initToken("Office");
        shim = Shim.over(libraries, token);
    }

    @BeforeEach
    void count() throws IOException {
        shim.resetCounts();
    }

    @AfterEach
    void close() throws IOException {
        shim.close();
        hsm.close();
    }

    @Test
    void the_status_needs_no_login_and_says_what_was_counted() throws IOException {
        assertEquals(0, run(List.of(), "status"), last.talk());
        assertTrue(last.answer().contains("ok"), last.answer());
        assertTrue(last.answer().contains("4 to 255 characters"), last.answer());
        assertTrue(last.answer().contains("unblocked with the security officer's PIN"), last.answer());
        assertEquals(4, run(List.of("9999", NEW), "change"));
        assertEquals(0, run(List.of(), "status"));
        assertTrue(last.answer().contains("tries left low, 1 failed try counted on this computer"), last.answer());
        assertEquals(0, run(List.of(), "status", "--json"));
        assertTrue(last.answer().contains("\"failedHere\""), last.answer());
        assertTrue(last.answer().contains("SO_INIT_PIN"), last.answer());
        assertEquals(1, sent());
    }

    @Test
    void a_pin_is_changed_with_one_try_and_the_old_one_is_no_more() throws IOException {
        assertEquals(0, run(List.of(SoftHsm.PIN, NEW), "change"), last.talk());
        assertEquals("Office (SoftHSM v2 …" + end() + "): the PIN was changed.\n", last.answer());
        assertEquals(List.of("PIN of Office (SoftHSM v2 …" + end() + "): ",
                "New PIN of Office (SoftHSM v2 …" + end() + ") (4 to 255 characters): ", "The new PIN again: "),
                last.questions);
        assertEquals(1, sent());
        assertEquals(4, run(List.of(SoftHsm.PIN, "97531"), "change"));
        assertEquals(0, inspect(NEW));
    }

    @Test
    void a_wrong_pin_costs_exactly_one_try() throws IOException {
        assertEquals(4, run(List.of("999999", NEW), "change"));
        assertTrue(last.talk().startsWith("error: The PIN is wrong."), last.talk());
        assertEquals(1, sent());
        assertFalse((last.talk() + last.answer()).contains("999999"));
    }

    @Test
    void a_new_pin_that_the_token_would_refuse_or_that_was_mistyped_takes_no_try() throws IOException {
        assertEquals(4, run(List.of(SoftHsm.PIN, "123", "123"), "change"));
        assertTrue(last.talk().contains("Too short: 4 to 255 characters. Nothing was sent."), last.talk());
        assertEquals(4, run(List.of(SoftHsm.PIN, NEW, "246802"), "change"));
        assertTrue(last.talk().contains("something else was typed"), last.talk());
        assertEquals(0, sent());
    }

    @Test
    void a_new_pin_that_anybody_would_guess_takes_no_try_whoever_gives_it() throws IOException {
        assertEquals(4, run(List.of(SoftHsm.PIN, "8888", "8888"), "change"));
        assertTrue(last.talk().contains("again and again"), last.talk());
        assertEquals(4, run(List.of(SoftHsm.PIN, SoftHsm.PIN, SoftHsm.PIN), "change"));
        assertEquals(4, run(List.of(SoftHsm.PIN, token.serial().substring(4, 10)), "change"));
        assertTrue(last.talk().contains("serial number"), last.talk());
        assertEquals(4, script(SoftHsm.PIN + "\n4321\n"));
        assertTrue(last.talk().contains("Neighbours in a row"), last.talk());
        assertEquals(0, sent());
        assertEquals(0, run(List.of(SoftHsm.PIN, "1987", "1987"), "change"), last.talk());
        assertTrue(last.talk().contains("could be better. It looks like a year or a date"), last.talk());
    }

    @Test
    void verifying_tells_the_state_first_and_takes_one_try() throws IOException {
        assertEquals(0, run(List.of(SoftHsm.PIN), "verify"), last.talk());
        assertTrue(last.talk().contains("Office (SoftHSM v2 …" + end() + "), PIN: ok."), last.talk());
        assertEquals("Office (SoftHSM v2 …" + end() + "): the PIN is right; nothing was changed.\n", last.answer());
        assertEquals(1, sent());
        assertEquals(4, run(List.of("999999"), "verify"));
        assertTrue(last.talk().contains("The PIN is wrong."), last.talk());
        assertEquals(2, sent());
        assertEquals("", last.answer());
        assertEquals(0, run(List.of(SoftHsm.PIN), "verify"), last.talk());
        assertTrue(last.talk().contains("PIN: tries left low, 1 failed try counted on this computer."), last.talk());
        assertEquals(0, run(List.of(token.soPin()), "verify", "--so"), last.talk());
        assertTrue(last.answer().contains("the security officer's PIN is right"), last.answer());
        assertEquals(4, sent());
        assertEquals(4, shim.counts().of("C_Logout") + 1, "nobody stays logged in");
    }

    @Test
    void a_dry_run_shows_the_plan_and_asks_for_no_pin_and_sends_nothing() throws IOException {
        assertEquals(0, run(List.of(), "change", "--dry-run"), last.talk());
        assertTrue(last.answer().contains("Change a PIN of the token Office"), last.answer());
        assertTrue(last.talk().contains("nothing was done"), last.talk());
        assertEquals(0, run(List.of(), "change", "--so", "--dry-run"), last.talk());
        assertTrue(last.answer().contains("security officer"), last.answer());
        assertEquals(0, run(List.of(), "unblock", "--dry-run", "--json"), last.talk());
        assertTrue(last.answer().contains("\"UNBLOCK_PIN\""), last.answer());
        assertEquals(List.of(), last.questions);
        assertEquals(0, sent());
        assertEquals(0, shim.counts().of("C_SetPIN") + shim.counts().of("C_InitPIN"));
    }

    @Test
    void the_help_says_which_line_of_standard_input_is_which_pin() {
        assertEquals(0, run(List.of(), "change", "--help"));
        String help = last.answer().replaceAll("\\s+", " ");
        assertTrue(help.contains("the new PIN from the second line"), help);
        assertFalse(help.contains("(and logs in)"), help);
    }

    @Test
    void a_program_gets_the_plan_and_its_end_as_json_and_a_summary_is_written() throws IOException {
        Path summary = folder.resolve("summary.html");
        assertEquals(0, run(List.of(SoftHsm.PIN, NEW), "change", "--json", "--summary", summary.toString()),
                last.talk());
        assertTrue(last.answer().contains("\"CHANGE_PIN\""), last.answer());
        assertTrue(last.answer().contains("\"VERIFIED\""), last.answer());
        String page = Files.readString(summary);
        assertTrue(page.contains("The PIN was changed."), page);
        assertFalse(page.contains(SoftHsm.PIN) || page.contains(NEW), "no secret is in it");
        assertEquals(4, run(List.of(SoftHsm.PIN, "97531"), "change", "--json"));
        assertTrue(last.answer().contains("\"PIN_INCORRECT\""), last.answer());
        assertEquals(2, sent());
    }

    @Test
    void the_officer_unblocks_the_pin() throws IOException {
        assertEquals(4, run(List.of("111111", NEW), "change"));
        assertEquals(0, run(List.of(token.soPin(), NEW), "unblock"), last.talk());
        assertEquals("security officer's PIN of Office (SoftHSM v2 …" + end() + "): ", last.questions.getFirst());
        assertEquals(0, run(List.of(), "status"));
        assertFalse(last.answer().contains("failed"), last.answer());
        assertEquals(0, inspect(NEW));
    }

    @Test
    void where_only_the_makers_program_can_it_says_so_and_sends_nothing() throws IOException {
        route = Unblocking.VENDOR_TOOL;
        assertEquals(3, run(List.of("111111", NEW), "unblock"));
        assertTrue(last.talk().contains("only with the program of the token's maker"), last.talk());
        route = Unblocking.NOT_OFFERED;
        assertEquals(3, run(List.of("111111", NEW), "unblock"));
        assertTrue(last.talk().contains("ask whoever issued the token"), last.talk());
        assertEquals(0, sent());
        assertEquals(List.of(), last.questions);
    }

    @Test
    void a_script_gives_both_pins_and_stops_after_a_failed_try_until_it_is_confirmed() throws IOException {
        assertEquals(4, script("999999\n" + NEW + "\n"));
        assertEquals(5, script(SoftHsm.PIN + "\n" + NEW + "\n"));
        assertTrue(last.talk().contains("An earlier try with this PIN failed (1)"), last.talk());
        assertEquals(1, sent());
        assertEquals(0, script(SoftHsm.PIN + "\n" + NEW + "\n", "--confirm", token.serial()), last.talk());
        assertEquals(2, sent());
        Path file = Files.writeString(folder.resolve("new"), "97531\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertEquals(0, script(NEW + "\n", "--new-pin-file", file.toString()), last.talk());
        assertEquals(0, inspect("97531"));
    }

    @Test
    void after_two_failed_tries_the_next_one_is_the_last_until_the_serial_number_is_typed() throws IOException {
        for (String wrong : List.of("111111", "222222")) {
            assertEquals(4, run(List.of(wrong, NEW), "change"));
        }
        assertEquals(5, run(List.of(SoftHsm.PIN, NEW), "change"));
        assertEquals(2, sent(), "nothing was sent");
        CliRun confirmed = new CliRun(new FakeRegistry()).types(SoftHsm.PIN, NEW).confirms(end());
        assertEquals(0, run(confirmed, "change"), last.talk());
        assertTrue(last.talk().contains("One try is left"), last.talk());
    }

    @Test
    void czech_is_spoken_too() throws IOException {
        CliRun czech = new CliRun(new FakeRegistry()).types("999999", NEW);
        czech.locale = Locale.of("cs");
        assertEquals(4, run(czech, "change"));
        CliRun status = new CliRun(new FakeRegistry());
        status.locale = Locale.of("cs");
        assertEquals(0, run(status, "status"));
        assertTrue(last.answer().contains("zbývá málo pokusů, 1 neúspěšný pokus na tomto počítači"), last.answer());
        assertTrue(last.answer().contains("Zablokovaný PIN se odblokuje pomocí PINu správce."), last.answer());
    }

    private int script(String input, String... more) {
        List<String> arguments = new java.util.ArrayList<>(List.of("change", "--pin-stdin"));
        arguments.addAll(List.of(more));
        return run(new CliRun(new FakeRegistry()).input(input), arguments.toArray(String[]::new));
    }

    private int run(List<String> typed, String... arguments) {
        return run(new CliRun(new FakeRegistry()).types(typed.toArray(String[]::new)), arguments);
    }

    private int run(CliRun given, String... arguments) {
        List<String> all = new java.util.ArrayList<>(List.of("pin"));
        all.addAll(List.of(arguments));
        return console(given, all);
    }

    private int inspect(String pin) {
        return console(new CliRun(new FakeRegistry()).types(pin), List.of("inspect", "--login"));
    }

    /** A console that begins and ends, with what stays on the disk in between. */
    private int console(CliRun given, List<String> arguments) {
        DriverProfile profile = new DriverProfile("soft", "softhsm", LocalizedText.same("SoftHSM"),
                new Pkcs11Library(List.of(shim.library().toString())), Map.of(), List.of(), List.of(),
                Optional.empty(), Optional.empty(), false, Probe.UNASKED, Quirks.STANDARD.with(route));
        try (DriverManager registry = PlainRegistry.over(List.of(profile), folder)) {
            last = given.over(registry);
            last.folders = new UserFolders(folder, folder.resolve("state"));
            return last.run(arguments.toArray(String[]::new));
        }
    }

    private String end() {
        return token.serial().substring(token.serial().length() - 4);
    }

    private long sent() throws IOException {
        return shim.counts().of("C_Login");
    }
}
