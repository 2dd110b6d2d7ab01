/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
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
import cz.klicnik.core.driver.QualifiedDevice;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.operations.journal.FileJournal;
import cz.klicnik.runtime.internal.DriverManager;
import cz.klicnik.runtime.internal.PlainRegistry;
import cz.klicnik.testing.NativeLibraries;
import cz.klicnik.testing.Pkcs11Tool;
import cz.klicnik.testing.Shim;
import cz.klicnik.testing.SoftHsm;
import cz.klicnik.testing.TestToken;

/** Erasing a SoftHSM token; each run is a console of its own. */
class TokenInitTest {

    private static final String NEW = "739158";

    private final NativeLibraries libraries = new NativeLibraries();
    private final SoftHsm hsm;
    private final TestToken token;
    private final Shim shim;
    @TempDir
    private Path folder = Path.of("");
    private Quirks quirks = Quirks.STANDARD.withInitialisation(true);
    private CliRun last = new CliRun(new FakeRegistry());

    TokenInitTest() throws IOException {
        hsm = new SoftHsm(libraries);
        token = hsm.initToken("Office");
        shim = Shim.over(libraries, token);
    }

    @BeforeEach
    void count() throws IOException {
        new Pkcs11Tool(token).command(true, List.of("--write-object", data().toString(), "--type", "data", "--label",
                "precious")).succeed();
        shim.resetCounts();
    }

    private Path data() throws IOException {
        return Files.writeString(folder.resolve("data"), "x");
    }

    @AfterEach
    void close() throws IOException {
        shim.close();
        hsm.close();
    }

    @Test
    void nothing_is_erased_without_the_whole_serial_number() throws IOException {
        assertEquals(5, run(script("--yes"), token.soPin() + "\n" + NEW + "\n"));
        assertTrue(last.talk().contains("Everything on the token would be erased; now 1 objects are seen"),
                last.talk());
        assertTrue(last.talk().contains("--confirm " + token.serial()), last.talk());
        assertEquals(5, run(script("--yes", "--confirm", token.serial().substring(4)), ""));
        CliRun person = new CliRun(new FakeRegistry()).types(token.soPin(), NEW, NEW).confirms("Office");
        assertEquals(5, run(person, List.of("token", "init")));
        assertEquals(0, shim.counts().of("C_InitToken"));
        assertEquals(0, shim.counts().of("C_Login"));
    }

    @Test
    void with_the_serial_number_it_is_erased_and_has_the_new_pin_and_the_journal_knows() throws IOException {
        int code = run(script("--yes", "--confirm", token.serial(), "--label", "Reception"),
                token.soPin() + "\n" + NEW + "\n");
        assertEquals(0, code, last.talk() + last.answer());
        assertTrue(last.answer().contains("precious"), "what is lost is listed: " + last.answer());
        assertTrue(last.answer().contains("The token was erased and is ready for use."), last.answer());
        assertEquals(0, run(new CliRun(new FakeRegistry()).types(NEW), List.of("inspect", "--login", "--token",
                "Reception")), last.talk());
        assertFalse(last.answer().contains("precious"), last.answer());
        String journal = Files.readString(FileJournal.of(last.folders, Clock.systemUTC()).file());
        assertTrue(journal.contains("INITIALISE"), journal);
        assertFalse(journal.contains(NEW) || journal.contains(token.soPin()), journal);
    }

    @Test
    void a_wrong_officers_pin_takes_one_try_and_erases_nothing() throws IOException {
        assertEquals(4, run(script("--yes", "--confirm", token.serial()), "975313\n" + NEW + "\n"), last.talk());
        assertEquals(1, shim.counts().of("C_InitToken"));
        assertEquals(0, run(new CliRun(new FakeRegistry()), List.of("inspect")));
        assertTrue(last.answer().contains("precious"), last.answer());
    }

    @Test
    void a_wrong_officers_pin_is_told_also_where_the_token_was_empty_and_called_so_before() throws IOException {
        assertEquals(0, run(script("--yes", "--confirm", token.serial()), token.soPin() + "\n" + NEW + "\n"));
        assertEquals(4, run(script("--yes", "--confirm", token.serial()), "975313\n951357\n"), last.answer());
        assertEquals(0, run(new CliRun(new FakeRegistry()).types(NEW), List.of("inspect", "--login")), last.talk());
        assertEquals(0, run(script("--yes", "--confirm", token.serial()), token.soPin() + "\n951357\n"), "once more");
        assertEquals(0, run(new CliRun(new FakeRegistry()).types("951357"), List.of("inspect", "--login")));
    }

    @Test
    void a_dry_run_lists_what_would_be_lost_and_asks_for_nothing() {
        CliRun person = new CliRun(new FakeRegistry());
        assertEquals(0, run(person, List.of("token", "init", "--dry-run")), last.talk());
        assertTrue(last.answer().contains("precious"), last.answer());
        assertEquals(List.of(), last.questions);
    }

    @Test
    void it_is_offered_only_where_the_driver_declares_it_and_never_for_a_qualified_device() throws IOException {
        quirks = Quirks.STANDARD;
        assertEquals(5, run(script("--yes", "--confirm", token.serial()), token.soPin() + "\n" + NEW + "\n"));
        assertTrue(last.talk().contains("cannot do this here"), last.talk());
        quirks = Quirks.STANDARD.withInitialisation(true).with(List.of(new QualifiedDevice("",
                "SoftHSM.*", Optional.empty(), Optional.empty(), Optional.empty(), "a test")));
        assertEquals(5, run(script("--yes", "--confirm", token.serial()), token.soPin() + "\n" + NEW + "\n"));
        assertTrue(last.talk().contains("is a qualified device and is not erased here"), last.talk());
        assertEquals(0, shim.counts().of("C_InitToken"));
    }

    @Test
    void a_new_pin_that_anybody_would_guess_erases_nothing() throws IOException {
        assertEquals(4, run(script("--yes", "--confirm", token.serial()), token.soPin() + "\n1234\n"));
        assertEquals(0, shim.counts().of("C_InitToken"));
    }

    @Test
    void a_token_that_was_never_initialised_is_meant_by_its_reader_and_needs_no_serial_number() throws IOException {
        assertEquals(0, run(new CliRun(new FakeRegistry()), List.of("slots")), last.talk());
        String blank = last.answer().lines().filter(l -> l.contains("not initialised")).findFirst().orElseThrow();
        String reader = blank.replaceFirst(".*(SoftHSM slot ID 0x[0-9a-f]+).*", "$1");
        assertEquals(2, run(script("--token", reader, "--yes"), "517263\n" + NEW + "\n"), "it has no label to keep");
        List<String> fresh = List.of("--token", reader, "--label", "Fresh", "--yes");
        assertEquals(0, run(script(fresh.toArray(String[]::new)), "517263\n" + NEW + "\n"), last.talk());
        assertTrue(last.answer().contains("The token was erased and is ready for use."), last.answer());
        assertEquals(0, run(new CliRun(new FakeRegistry()).types(NEW), List.of("pin", "verify", "--token", "Fresh")),
                last.talk());
        assertEquals(0, run(new CliRun(new FakeRegistry()), List.of("inspect", "--token", "Office")), last.talk());
        assertTrue(last.answer().contains("precious"), "no other token is touched");
    }

    private static List<String> script(String... more) {
        List<String> all = new java.util.ArrayList<>(List.of("token", "init", "--pin-stdin"));
        all.addAll(List.of(more));
        return all;
    }

    private int run(List<String> arguments, String input) {
        return run(new CliRun(new FakeRegistry()).input(input), arguments);
    }

    private int run(CliRun given, List<String> arguments) {
        DriverProfile profile = new DriverProfile("soft", "softhsm", LocalizedText.same("SoftHSM"),
                new Pkcs11Library(List.of(shim.library().toString())), Map.of(), List.of(), List.of(),
                Optional.empty(), Optional.empty(), false, Probe.UNASKED, quirks);
        try (DriverManager registry = PlainRegistry.over(List.of(profile), folder)) {
            last = given.over(registry);
            last.folders = new UserFolders(folder, folder.resolve("state"));
            return last.run(arguments.toArray(String[]::new));
        }
    }
}
