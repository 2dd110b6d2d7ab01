/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.LocalizedText;
import cz.klicnik.core.Pin;
import cz.klicnik.core.UserFolders;
import cz.klicnik.core.net.Fetcher;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.DriverProfile.Pkcs11Library;
import cz.klicnik.core.driver.DriverProfile.Probe;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.Quirks.Unblocking;
import cz.klicnik.operations.journal.FileJournal;
import cz.klicnik.presentation.ProductInfo;
import cz.klicnik.runtime.internal.DriverManager;
import cz.klicnik.runtime.internal.PlainRegistry;
import cz.klicnik.runtime.internal.TokenPlans;
import cz.klicnik.testing.HeapDump;
import cz.klicnik.testing.NativeLibraries;
import cz.klicnik.testing.SoftHsm;
import cz.klicnik.testing.TestToken;
import cz.klicnik.testing.UnusualSecret;

/** What the command line keeps of PINs, in memory and in the files that it writes: nothing. */
class MemoryTest {

    private final SoftHsm hsm;
    private final TestToken token;
    private final UnusualSecret right = new UnusualSecret();
    private final UnusualSecret next = new UnusualSecret();
    private final UnusualSecret wrong = new UnusualSecret();
    private final StringWriter said = new StringWriter();
    @TempDir
    private Path folder = Path.of("");

    MemoryTest() throws IOException {
        hsm = new SoftHsm(new NativeLibraries());
        token = hsm.initToken("Memory");
    }

    @AfterEach
    void close() throws IOException {
        hsm.close();
    }

    @Test
    void no_pin_is_left_when_the_commands_have_ended() throws Exception {
        DriverProfile profile = new DriverProfile("soft", "softhsm", LocalizedText.same("SoftHSM"),
                new Pkcs11Library(List.of(SoftHsm.module().toString())), hsm.environment(), List.of(), List.of(),
                Optional.empty(), Optional.empty(), false, Probe.UNASKED,
                Quirks.STANDARD.with(Unblocking.SO_INIT_PIN).withInitialisation(true));
        Path data = Files.createDirectory(folder.resolve("data"));
        List<DriverProfile> drivers = List.of(profile);
        assertEquals(0, run(drivers, data, List.of(SoftHsm.PIN::toCharArray, right::reveal, right::reveal), "pin",
                "change"), said::toString);
        assertEquals(4, run(drivers, data, List.of(wrong::reveal), "inspect", "--login"));
        assertEquals(0, run(drivers, data, List.of(token.soPin()::toCharArray, next::reveal, next::reveal), "pin",
                "unblock"), said::toString);
        assertEquals(0, run(drivers, data, List.of(next::reveal), "inspect", "--login"), said::toString);
        assertEquals(0, run(drivers, data, file(next), "inspect"), said::toString);
        assertEquals(0, run(drivers, data, List.of(next::reveal), "pin", "verify"), said::toString);
        assertEquals(4, run(drivers, data, List.of(wrong::reveal, right::reveal, right::reveal), "token", "init",
                "--yes", "--confirm", token.serial()), said::toString);
        assertEquals(0, run(drivers, data, List.of(token.soPin()::toCharArray, right::reveal, right::reveal), "token",
                "init", "--yes", "--confirm", token.serial()), said::toString);
        Files.writeString(folder.resolve("said"), said.toString());
        List<Path> written;
        try (Stream<Path> all = Files.walk(folder)) {
            written = all.filter(Files::isRegularFile).filter(p -> !p.endsWith("pin")).toList();
        }
        assertTrue(written.stream().anyMatch(p -> p.endsWith("pin-tries")), written::toString);
        Path journal = FileJournal.of(new UserFolders(folder, folder), Clock.systemUTC()).file();
        assertTrue(written.contains(journal), written::toString);
        assertTrue(Files.readString(journal).contains("INITIALISE"), "the journal tells of it");
        for (Path file : written) {
            for (UnusualSecret secret : List.of(right, next, wrong)) {
                assertEquals(List.of(), secret.in(file));
            }
        }
    }

    /** The option that takes the PIN from a file. */
    private List<Supplier<char[]>> file(UnusualSecret secret) throws IOException {
        char[] digits = secret.reveal();
        byte[] bytes = new byte[digits.length];
        for (int i = 0; i < digits.length; i++) {
            bytes[i] = (byte) digits[i];
        }
        Files.write(folder.resolve("pin"), bytes);
        Arrays.fill(digits, '\0');
        Arrays.fill(bytes, (byte) 0);
        return List.of();
    }

    /** A command; what it has left in memory is looked at before its registry is closed. */
    private int run(List<DriverProfile> drivers, Path data, List<Supplier<char[]>> typed, String... arguments)
            throws IOException {
        try (DriverManager registry = PlainRegistry.over(drivers, data)) {
            int exit = run(registry, typed, arguments);
            if (!List.of(arguments).contains("unblock") && !List.of(arguments).contains("init") && !typed.isEmpty()) {
                // a dump takes seconds: these commands have everything that a PIN goes through
                return exit;
            }
            Path dump = HeapDump.ofThisProcess(folder);
            for (UnusualSecret secret : List.of(right, next, wrong)) {
                assertEquals(List.of(), secret.in(dump));
            }
            Files.delete(dump);
            return exit;
        }
    }

    private int run(DriverManager registry, List<Supplier<char[]>> typed, String... arguments) {
        Deque<Supplier<char[]>> answers = new ArrayDeque<>(typed);
        PrintWriter out = new PrintWriter(said);
        UserFolders folders = new UserFolders(folder, folder);
        World world = new World(out, out, out, InputStream.nullInputStream(),
                question -> Optional.ofNullable(answers.poll()).map(s -> Pin.taking(s.get())),
                question -> Optional.empty(), Map.of(), Locale.ENGLISH, ZoneOffset.UTC, Clock.systemUTC(),
                new ProductInfo("1", "os", "java"), folders, folder, () -> Fetcher.OFF, () -> registry,
                () -> new TokenPlans(registry, folders), () -> {
                    throw new AssertionError("nobody asked for a trace");
                });
        List<String> all = new ArrayList<>(List.of(arguments));
        if (typed.isEmpty()) {
            all.addAll(List.of("--pin-file", folder.resolve("pin").toString()));
        }
        return new Cli(world).run(all.toArray(String[]::new));
    }
}
