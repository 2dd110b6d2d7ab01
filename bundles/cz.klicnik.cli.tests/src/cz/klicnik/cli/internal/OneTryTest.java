/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
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
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.Quirks.Unblocking;
import cz.klicnik.operations.journal.FileJournal;
import cz.klicnik.runtime.internal.DriverManager;
import cz.klicnik.runtime.internal.PlainRegistry;
import cz.klicnik.testing.NativeLibraries;
import cz.klicnik.testing.OpenCryptoki;
import cz.klicnik.testing.Pkcs11Tool;
import cz.klicnik.testing.Shim;
import cz.klicnik.testing.ShimCounts;

/** A wrong PIN costs exactly one try on a token that counts them, in each command that sends one. */
class OneTryTest {

    private static final String WRONG = "951357";
    private static final String NEW = "739158";

    private final NativeLibraries libraries = new NativeLibraries();
    private Optional<OpenCryptoki> cryptoki = Optional.empty();
    private Optional<Shim> shim = Optional.empty();
    @TempDir
    private Path folder = Path.of("");
    private CliRun last = new CliRun(new FakeRegistry());

    @BeforeEach
    void insert() throws IOException {
        Optional<String> reason = OpenCryptoki.unavailable(libraries);
        assumeTrue(reason.isEmpty(), () -> reason.orElse(""));
        cryptoki = Optional.of(new OpenCryptoki(libraries));
        new Pkcs11Tool(cryptoki.get().token()).command(true, List.of("--write-object",
                Files.writeString(folder.resolve("data"), "x").toString(), "--type", "data", "--label", "note"))
                .succeed();
        shim = Optional.of(Shim.over(libraries, cryptoki.get().token()));
    }

    @AfterEach
    void remove() throws IOException {
        if (shim.isPresent()) {
            shim.get().close();
        }
        if (cryptoki.isPresent()) {
            cryptoki.get().close();
        }
    }

    @Test
    void of_the_users_pin_each_command_spends_one_and_a_right_one_begins_anew() throws IOException {
        List<List<String>> commands = List.of(List.of("pin", "verify"), List.of("pin", "change"),
                List.of("object", "label", "note", "other", "--yes"), List.of("object", "id", "note", "0a", "--yes"),
                List.of("clean", "--yes"), List.of("inspect", "--login"));
        for (List<String> command : commands) {
            long before = tries();
            assertEquals(4, run(List.of(WRONG, NEW), command), last.talk());
            assertEquals(before + 1, tries(), command.toString());
            assertTrue(status().contains("1 failed try"), status());
            assertEquals(0, run(List.of(OpenCryptoki.PIN), List.of("pin", "verify")), last.talk());
            assertFalse(status().contains("failed"), status());
        }
        assertEquals(0, run(List.of(OpenCryptoki.PIN), List.of("object", "label", "note", "other", "--yes")),
                last.talk());
        assertTrue(new Pkcs11Tool(cryptoki.orElseThrow().token()).objects(true).stream()
                .anyMatch(o -> o.label().equals("other")), "written and seen by another program");
        assertNoPinIn(Files.readString(FileJournal.of(last.folders, Clock.systemUTC()).file()));
    }

    @Test
    void of_the_officers_pin_each_command_spends_one() throws IOException {
        String serial = cryptoki.orElseThrow().token().serial();
        for (List<String> command : List.of(List.of("pin", "verify", "--so"), List.of("pin", "unblock"),
                List.of("pin", "change", "--so"), List.of("token", "init", "--yes", "--confirm", serial))) {
            long before = tries();
            assertEquals(4, run(List.of(WRONG, NEW), command), last.talk());
            assertEquals(before + 1, tries(), command.toString());
            assertEquals(0, run(List.of(OpenCryptoki.SO_PIN), List.of("pin", "verify", "--so")), last.talk());
        }
        assertEquals(0, run(List.of(OpenCryptoki.SO_PIN, NEW), List.of("pin", "change", "--so")), last.talk());
        assertEquals(0, run(List.of(NEW), List.of("pin", "verify", "--so")), last.talk());
    }

    @Test
    void the_order_of_failed_tries_is_told_and_the_last_one_waits_for_the_serial_number() throws IOException {
        assertEquals(4, run(List.of("951351"), List.of("pin", "verify")));
        assertEquals(4, run(List.of("951352"), List.of("pin", "verify")));
        long before = tries();
        assertEquals(5, run(List.of(OpenCryptoki.PIN), List.of("pin", "verify")));
        assertEquals(5, run(List.of(OpenCryptoki.PIN, NEW), List.of("pin", "change")));
        assertEquals(before, tries());
        CliRun confirmed = new CliRun(new FakeRegistry()).types(OpenCryptoki.PIN, NEW)
                .confirms(cryptoki.orElseThrow().token().serial());
        assertEquals(0, run(confirmed, List.of("pin", "change")), last.talk());
    }

    private void assertNoPinIn(String text) {
        for (String pin : List.of(WRONG, NEW, OpenCryptoki.PIN, OpenCryptoki.SO_PIN)) {
            assertFalse(text.contains(pin), text);
        }
    }

    private String status() {
        run(List.of(), List.of("pin", "status"));
        return last.answer();
    }

    private int run(List<String> typed, List<String> arguments) {
        return run(new CliRun(new FakeRegistry()).types(typed.toArray(String[]::new)), arguments);
    }

    private int run(CliRun given, List<String> arguments) {
        List<String> all = new ArrayList<>(arguments);
        all.addAll(List.of("--token", OpenCryptoki.LABEL));
        DriverProfile profile = new DriverProfile("cryptoki", "cryptoki", LocalizedText.same("openCryptoki"),
                new Pkcs11Library(List.of(shim.orElseThrow().library().toString())), Map.of(), List.of(), List.of(),
                Optional.empty(), Optional.empty(), false, Probe.UNASKED,
                Quirks.STANDARD.with(Unblocking.SO_INIT_PIN).withInitialisation(true));
        try (DriverManager registry = PlainRegistry.over(List.of(profile), folder)) {
            last = given.over(registry);
            last.folders = new UserFolders(folder, folder.resolve("state"));
            return last.run(all.toArray(String[]::new));
        }
    }

    private long tries() throws IOException {
        ShimCounts counts = shim.orElseThrow().counts();
        return counts.of("C_Login") + counts.of("C_SetPIN") + counts.of("C_InitToken");
    }
}
