/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.runtime.internal.DriverManager;
import cz.klicnik.runtime.internal.PlainRegistry;
import cz.klicnik.runtime.internal.trace.TraceBook;
import cz.klicnik.testing.NativeLibraries;
import cz.klicnik.testing.Shim;
import cz.klicnik.testing.SoftHsm;

/** {@code --trace} over SoftHSM in a real driver host. */
class TraceOptionTest {

    private final NativeLibraries libraries = new NativeLibraries();
    private final SoftHsm hsm = new SoftHsm(libraries);
    private final Shim shim = Shim.over(libraries, hsm.initToken("Office"));
    private final TraceBook book = new TraceBook();
    @TempDir
    private Path folder = Path.of("");
    private final DriverManager registry = PlainRegistry.over(List.of(), Path.of("data"), book);

    TraceOptionTest() throws IOException {
        // the fixtures may throw
    }

    @AfterEach
    void close() throws IOException {
        registry.close();
        shim.close();
        hsm.close();
    }

    @Test
    void every_call_is_in_the_file_and_the_answer_is_as_without_it() throws IOException {
        Path file = folder.resolve("calls.txt");
        CliRun run = run("inspect", "--module", shim.library().toString(), "--pin-stdin", "--trace", file.toString());
        assertEquals("", run.talk());
        assertTrue(run.answer().contains("Office"), run.answer());
        String text = Files.readString(file);
        assertTrue(text.startsWith("# process "), text);
        List<String> calls = List.of("C_Initialize", "C_GetSlotList", "C_OpenSession", "C_Login", "C_FindObjects");
        int from = 0;
        for (String call : calls) {
            from = text.indexOf(" " + call + " ", from);
            assertTrue(from > 0, call + " is not in its place in\\n" + text);
        }
        assertTrue(line(text, " C_Login ").endsWith("user=CKU_USER PIN=***"), line(text, " C_Login "));
        assertFalse(text.contains(SoftHsm.PIN), text);
        assertFalse(text.contains(" C_Finalize "));
        registry.close();
        book.close();
        assertTrue(Files.readString(file).contains(" C_Finalize "), "the end of the drivers belongs to it");
    }

    @Test
    void a_name_in_jsonl_makes_json() throws IOException {
        Path file = folder.resolve("calls.jsonl");
        run("--trace", file.toString(), "slots", "--module", shim.library().toString());
        try (Stream<String> lines = Files.lines(file)) {
            List<String> all = lines.toList();
            assertTrue(all.size() > 3);
            assertTrue(all.stream().allMatch(l -> l.startsWith("{\"time\":\"") && l.endsWith("}")), all.toString());
        }
    }

    @Test
    void a_library_that_crashes_leaves_its_last_call_in_the_file() throws IOException {
        shim.tell("crash C_GetTokenInfo");
        Path file = folder.resolve("calls.txt");
        CliRun run = new CliRun(registry);
        run.trace = book;
        assertEquals(ExitCode.DRIVER_OR_TOKEN,
                run.run("slots", "--module", shim.library().toString(), "--trace", file.toString()));
        assertTrue(line(Files.readString(file), " C_GetTokenInfo ").contains(" NEVER_RETURNED "));
        assertTrue(Files.readString(file).contains("=> reason=HOST_DIED"));
    }

    @Test
    void a_file_that_cannot_be_written_is_a_wrong_argument() {
        refused(folder.toString(), "it is a folder", "je to složka");
        refused(folder.resolve("absent/calls.txt").toString(), "the folder does not exist", "složka neexistuje");
        refused("-", "standard output is for the answer", "standardní výstup je pro odpověď");
        assertEquals(List.of(), book.records());
    }

    @Test
    void a_full_disk_is_a_warning() throws IOException {
        CliRun run = run("slots", "--module", shim.library().toString(), "--trace", "/dev/full");
        assertTrue(run.talk().contains("warning: The trace in /dev/full is not whole"), run.talk());
        assertTrue(run.answer().contains("Office"), run.answer());
    }

    private CliRun run(String... arguments) {
        CliRun run = new CliRun(registry).input(SoftHsm.PIN + "\n");
        run.trace = book;
        assertEquals(ExitCode.FINE, run.run(arguments), run::talk);
        return run;
    }

    private void refused(String file, String english, String czech) {
        for (String[] language : new String[][] { { "en", english }, { "cs", czech } }) {
            CliRun run = new CliRun(registry);
            run.trace = book;
            run.locale = Locale.of(language[0]);
            assertEquals(ExitCode.USAGE, run.run("slots", "--trace", file));
            assertTrue(run.talk().replaceAll("\\s+", " ").contains(language[1]), run.talk());
            assertEquals("", run.answer());
        }
    }

    private static String line(String text, String part) {
        return text.lines().filter(l -> l.contains(part)).findFirst().orElseThrow();
    }
}
