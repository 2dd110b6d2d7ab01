/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.pki.Pkcs12;
import cz.klicnik.testing.Command;
import cz.klicnik.testing.TestCertificates;
import cz.klicnik.testing.TestCertificates.Issued;
import cz.klicnik.testing.TestCertificates.Kind;

/** Cleaning a folder of PKCS#12 files, whose keys may leave it; looked at by openssl. */
class CleanFilesTest {

    private static final String NEW_PASSWORD = "Žluťoučký kůň 2026";

    private final Issued old;
    private final Issued now;

    @TempDir
    private Path folder = Path.of("");

    CleanFilesTest() throws Exception {
        try (TestCertificates certificates = new TestCertificates()) {
            old = certificates.expired(Kind.QUALIFIED_SEAL, "Úřad");
            now = certificates.valid(Kind.COMMERCIAL_PERSONAL, "Jana Nováková");
        }
    }

    @BeforeEach
    void fill() throws Exception {
        Files.createDirectories(keys());
        store("old", old);
        store("now", now);
    }

    private Path keys() {
        return folder.resolve(ImportTarget.FOLDER);
    }

    private void store(String name, Issued issued) throws Exception {
        try (Pin password = Pin.taking(ImportTarget.FOLDER_PASSWORD.toCharArray())) {
            Files.write(keys().resolve(name + ".p12"), Pkcs12.encode(issued.key(),
                    List.of(Bytes.of(issued.certificate().getEncoded())), name, password).toArray());
        }
    }

    private ImportTarget target() throws IOException {
        return new ImportTarget(folder).withFolder();
    }

    private static String fingerprint(Issued issued) throws Exception {
        return HexFormat.of().formatHex(
                MessageDigest.getInstance("SHA-256").digest(issued.certificate().getEncoded()));
    }

    private static int clean(ImportTarget target, String... more) {
        return target.run(List.of(ImportTarget.FOLDER_PASSWORD), Stream.concat(
                Stream.of("clean", "--driver", "files", "--token", ImportTarget.FOLDER), Stream.of(more))
                .toArray(String[]::new));
    }

    /** What openssl shows of a file. */
    private static String shown(Path file, String password) throws IOException {
        return Command.of("openssl", "pkcs12", "-in", file.toString(), "-passin", "env:P", "-nodes")
                .with(Map.of("P", password)).succeed().out();
    }

    /** The friendly names of the keys in all files of the folder itself, without its backups. */
    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(keys())) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(f -> f.toString().endsWith(".p12")).sorted().toList()) {
                all.append(shown(file, ImportTarget.FOLDER_PASSWORD));
            }
            return Stream.of("old", "now").filter(n -> all.toString().contains("friendlyName: " + n)).toList();
        }
    }

    @Test
    void exactly_what_was_planned_goes() throws Exception {
        ImportTarget target = target();
        assertEquals(List.of("old", "now"), names());
        assertEquals(5, clean(target, "--only", "now", "--yes"), target.last.talk());
        assertEquals(List.of("old", "now"), names());
        assertEquals(0, clean(target, "--expired", "--yes"), target.last.talk() + target.last.answer());
        assertEquals(List.of("now"), names());
    }

    @Test
    void a_key_that_may_leave_is_moved_to_a_file_that_openssl_opens() throws Exception {
        ImportTarget target = target();
        Path file = folder.resolve("moved.p12");
        CliRun run = new CliRun(new FakeRegistry()).types(ImportTarget.FOLDER_PASSWORD);
        run.variables.put("NEW", NEW_PASSWORD);
        assertEquals(0, target.run(run, "clean", "--driver", "files", "--token", ImportTarget.FOLDER, "--only", "now",
                "--save-to", file.toString(), "--password-env", "NEW", "--yes", "--confirm", fingerprint(now)),
                run.talk() + run.answer());
        assertTrue(run.answer().contains(file.toString()), run.answer());
        String moved = shown(file, NEW_PASSWORD);
        assertTrue(moved.contains("BEGIN PRIVATE KEY") && moved.contains("BEGIN CERTIFICATE"), "both are in it");
        assertEquals(List.of("old"), names());
        assertFalse((run.talk() + run.answer()).contains(NEW_PASSWORD));
    }

    @Test
    void a_file_that_is_there_is_not_replaced_and_the_key_stays() throws Exception {
        ImportTarget target = target();
        Path file = Files.writeString(folder.resolve("there.p12"), "something");
        CliRun run = new CliRun(new FakeRegistry()).types(ImportTarget.FOLDER_PASSWORD);
        run.variables.put("NEW", NEW_PASSWORD);
        assertEquals(3, target.run(run, "clean", "--driver", "files", "--token", ImportTarget.FOLDER, "--only", "now",
                "--save-to", file.toString(), "--password-env", "NEW", "--yes", "--confirm", fingerprint(now)),
                run.talk());
        assertEquals("something", Files.readString(file));
        assertEquals(List.of("old", "now"), names());
        assertEquals(2, clean(target, "--save-to", file.toString(), "--expired", "--only", "old", "--what", "all"));
        assertEquals(2, clean(target, "--password-env", "NEW"), "a password for no file");
    }
}
