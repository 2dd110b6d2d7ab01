/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.testing.Await;
import cz.klicnik.testing.ListedObject;
import cz.klicnik.testing.NativeLibraries;
import cz.klicnik.testing.Pkcs11Tool;
import cz.klicnik.testing.Shim;
import cz.klicnik.testing.SoftHsm;
import cz.klicnik.testing.TestToken;

/**
 * The console's process is killed while its wizard imports, and the window of the next start tells of it and finishes it. Then
 * the driver's process dies under an import, and the same window takes that back.
 */
class KilledConsoleTest {

    private final NativeLibraries libraries = new NativeLibraries();
    private final SoftHsm hsm = new SoftHsm(libraries);
    private final TestToken token = hsm.initToken("Office");
    private final Shim shim = Shim.over(libraries, hsm);
    private final Path folder;

    KilledConsoleTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
    }

    @AfterEach
    void close() throws IOException {
        shim.close();
        hsm.close();
    }

    @Test
    void what_a_killed_console_or_driver_has_left_of_an_import_is_offered_and_finished_or_taken_back()
            throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        try (ConsoleProcess console = ConsoleProcess.start(data)) {
            console.tell("library", shim.library().toString());
            importing(console, "Žofie Říhová", "hang C_CreateObject 2", SoftHsm.PIN);
        }
        assertEquals(List.of("PRIVATE_KEY"), kinds(), "the key is there, its certificate is not");
        shim.tell();
        try (ConsoleProcess console = ConsoleProcess.start(data)) {
            String offer = console.tell("offer");
            assertTrue(offer.contains("Import") && offer.contains("Office"), offer);
            verified(console.tell("recover", "FINISH", SoftHsm.PIN), "Write the certificate");
            assertEquals(List.of("CERTIFICATE", "PRIVATE_KEY"), kinds());
            assertEquals(1, objects().stream().map(ListedObject::id).distinct().count(), "they belong together");

            importing(console, "Jan Novák", "exit C_CreateObject 2");
            String result = console.tell("result");
            assertTrue(result.contains("It is not known what became of one step"), result);
            shim.tell();
            assertEquals(3, kinds().size(), "the driver's process has died between key and certificate");
            verified(console.tell("recover", "UNDO", SoftHsm.PIN), "Delete");
        }
        assertEquals(List.of("CERTIFICATE", "PRIVATE_KEY"), kinds());
        assertTrue(objects().stream().allMatch(o -> o.label().equals("Žofie Říhová")), objects().toString());
    }

    /** Begins an import in whose second write, that of the certificate, something happens. */
    private void importing(ConsoleProcess console, String holder, String happens, String... pin) throws IOException {
        Path made = Files.createDirectory(folder.resolve(holder));
        Path pfx = OpenSslPfx.make(made, holder, "heslo");
        shim.resetCounts();
        shim.tell(happens);
        console.tell(Stream.concat(Stream.of("import", token.label(), pfx.toString(), "heslo"), Stream.of(pin))
                .toArray(String[]::new));
        Await.within(Duration.ofSeconds(60)).until("the certificate is being written", () -> writes() == 2);
    }

    private static void verified(String answer, String step) {
        String steps = answer.substring(answer.indexOf('|') + 2);
        assertTrue(steps.contains(step), answer);
        assertTrue(List.of(steps.split("; ")).stream().allMatch(s -> s.startsWith("verified")), answer);
    }

    private long writes() {
        try {
            return shim.counts().of("C_CreateObject");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> kinds() throws IOException {
        return objects().stream().map(o -> o.kind().toString()).sorted().toList();
    }

    private List<ListedObject> objects() throws IOException {
        return new Pkcs11Tool(token).objects(true);
    }
}
