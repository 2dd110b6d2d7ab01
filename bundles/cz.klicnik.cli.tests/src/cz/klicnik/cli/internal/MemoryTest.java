/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.Quirks.Unblocking;
import cz.klicnik.testing.HeapDump;
import cz.klicnik.testing.NativeLibraries;
import cz.klicnik.testing.SecretSearch;
import cz.klicnik.testing.SoftHsm;
import cz.klicnik.testing.TestToken;
import cz.klicnik.testing.UnusualSecret;

/**
 * What the command line keeps of PINs, in memory and in the files that it writes (journal, counts of tries, traces of the
 * library's calls, what it says): nothing.
 */
class MemoryTest {

    private final SoftHsm hsm;
    private final TestToken token;
    private final UnusualSecret right = new UnusualSecret();
    private final UnusualSecret next = new UnusualSecret();
    private final UnusualSecret wrong = new UnusualSecret();
    @TempDir
    private Path folder = Path.of("");
    private Path data = folder;

    MemoryTest() throws IOException {
        hsm = new SoftHsm(new NativeLibraries());
        token = hsm.initToken("Memory");
    }

    @BeforeEach
    void makeFolder() throws IOException {
        data = Files.createDirectory(folder.resolve("data"));
    }

    @AfterEach
    void close() throws IOException {
        hsm.close();
    }

    @Test
    void no_pin_is_left_when_the_commands_have_ended() throws Exception {
        Path pin = next.write(folder.resolve("pin"));
        run(0, false, typed(SoftHsm.PIN::toCharArray, right::reveal, right::reveal), "pin", "change");
        run(4, false, typed(wrong::reveal), "inspect", "--login");
        run(4, false, typed(wrong::reveal), "clean", "--yes");
        run(0, true, typed(token.soPin()::toCharArray, next::reveal, next::reveal), "pin", "unblock");
        run(0, false, typed(next::reveal), "inspect", "--login");
        run(0, true, typed(), "inspect", "--pin-file", pin.toString());
        run(0, false, typed(next::reveal), "pin", "verify");
        String[] erasing = { "token", "init", "--yes", "--confirm", token.serial() };
        run(4, true, typed(wrong::reveal, right::reveal, right::reveal), erasing);
        run(0, true, typed(token.soPin()::toCharArray, right::reveal, right::reveal), erasing);
        SecretSearch written = new SecretSearch(right, next, wrong).in(data);
        for (String file : List.of("pin-tries", "journal.jsonl", "change.trace", "init.trace")) {
            assertTrue(written.files().stream().anyMatch(p -> p.endsWith(file)), () -> file + written.files());
        }
        String journal = Files.readString(data.resolve("journal/journal.jsonl"));
        assertTrue(journal.contains("INITIALISE") && journal.contains("UNBLOCK_PIN"), "the journal tells of it");
        assertTrue(Files.readString(data.resolve("init.trace")).contains("C_InitToken"), "and so does the trace");
        assertEquals(List.of(), written.found());
    }

    @SafeVarargs
    private static List<Supplier<char[]>> typed(Supplier<char[]>... secrets) {
        return List.of(secrets);
    }

    /**
     * One command in a console of its own, which writes a trace.
     *
     * @param dumped whether memory is looked through before the console ends: that takes seconds
     */
    private void run(int expected, boolean dumped, List<Supplier<char[]>> typed, String... arguments)
            throws IOException {
        try (SecretConsole console = new SecretConsole(hsm,
                Quirks.STANDARD.with(Unblocking.SO_INIT_PIN).withInitialisation(true), data)) {
            List<String> all = new ArrayList<>(List.of(arguments));
            all.addAll(List.of("--trace", data.resolve(arguments[1].replace("-", "") + ".trace").toString()));
            assertEquals(expected, console.run(typed, all.toArray(String[]::new)), console::said);
            if (dumped) {
                Path dump = HeapDump.ofThisProcess(folder);
                assertEquals(List.of(), new SecretSearch(right, next, wrong).in(dump).found());
                Files.delete(dump);
            }
        }
    }
}
