/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.pki.Pkcs12;
import cz.klicnik.testing.Command;
import cz.klicnik.testing.TestCertificates;
import cz.klicnik.testing.TestCertificates.Issued;
import cz.klicnik.testing.TestCertificates.Kind;

/** What has to do with the password of a folder of PKCS#12 files, and with names in it; looked at by openssl. */
class FilesPinTest {

    private static final String OLD = ImportTarget.FOLDER_PASSWORD;
    private static final String NEW = "Žluťoučký kůň 2026";

    private final Issued jana;
    @TempDir
    private Path folder = Path.of("");
    private ImportTarget target = new ImportTarget(folder);

    FilesPinTest() throws Exception {
        try (TestCertificates certificates = new TestCertificates()) {
            jana = certificates.valid(Kind.COMMERCIAL_PERSONAL, "Jana Nováková");
        }
    }

    @BeforeEach
    void fill() throws Exception {
        target = new ImportTarget(folder);
        // as the delivered driver declares it
        target.quirks = Quirks.STANDARD.withInitialisation(true).with(Quirks.Logins.STANDARD.withTries(0));
        target.withFolder();
        try (Pin password = Pin.taking(OLD.toCharArray())) {
            Files.write(keys().resolve("jana.p12"), Pkcs12.encode(jana.key(),
                    List.of(Bytes.of(jana.certificate().getEncoded())), "jana", password).toArray());
        }
    }

    private Path keys() {
        return folder.resolve(ImportTarget.FOLDER);
    }

    private int run(List<String> typed, String... arguments) {
        return target.run(typed, Stream.concat(Stream.of(arguments), Stream.of("--driver", "files", "--token",
                ImportTarget.FOLDER)).toArray(String[]::new));
    }

    private String serial() {
        assertEquals(0, run(List.of(), "inspect", "--json"), target.last::talk);
        return target.last.answer().replaceFirst("(?s).*\"serial\" : \"([0-9a-f]+)\".*", "$1");
    }

    private String fingerprint() throws Exception {
        return HexFormat.of().formatHex(
                MessageDigest.getInstance("SHA-256").digest(jana.certificate().getEncoded()));
    }

    /** Whether openssl opens Jana's file, and what it says. */
    private Command.Result opened(String password) throws IOException {
        return Command
                .of("openssl", "pkcs12", "-in", keys().resolve("jana.p12").toString(), "-nodes", "-passin", "env:P")
                .with(Map.of("P", password)).run();
    }

    @Test
    void a_wrong_password_is_told_and_locks_nothing() throws Exception {
        for (int i = 0; i < 4; i++) {
            assertEquals(4, run(List.of("wrong " + i), "pin", "verify"), target.last::talk);
        }
        assertEquals(0, run(List.of(), "pin", "status"), target.last::talk);
        assertTrue(target.last.answer().replaceAll("\\s+", " ").contains(
                "ok, 4 failed tries counted on this computer, wrong tries never lock it"), target.last.answer());
        assertEquals(0, run(List.of(OLD), "pin", "verify"), target.last::talk);
        assertEquals(0, run(List.of(), "pin", "status"), target.last::talk);
        assertTrue(!target.last.answer().contains("failed"), target.last.answer());
    }

    @Test
    void a_changed_password_is_that_of_every_file_that_the_old_one_opened() throws Exception {
        assertEquals(4, run(List.of("wrong", NEW, NEW), "pin", "change"), target.last::talk);
        assertEquals(0, opened(OLD).exit());
        assertEquals(4, run(List.of(OLD, "abc", "abc"), "pin", "change"), target.last::talk);
        assertEquals(0, opened(OLD).exit(), "too short");
        assertEquals(0, run(List.of(OLD, NEW, NEW), "pin", "change"), target.last::talk);
        assertEquals(0, opened(NEW).exit());
        assertTrue(opened(OLD).exit() != 0, "the old one opens nothing any more");
        assertEquals(4, run(List.of(OLD), "inspect", "--login"), target.last::talk);
        assertEquals(0, run(List.of(NEW), "inspect", "--login"), target.last::talk);
        assertTrue(target.last.answer().contains("Jana Nováková"), target.last.answer());
    }

    @Test
    void what_a_folder_does_not_have_is_refused_in_words() {
        assertEquals(3, run(List.of(OLD, NEW, NEW), "pin", "unblock"), target.last::talk);
        assertTrue(target.last.talk().contains("there is nothing to unblock"), target.last.talk());
        assertEquals(3, run(List.of(OLD, NEW, NEW), "pin", "change", "--so"), target.last::talk);
        assertTrue(target.last.talk().contains("This token has no security officer"), target.last.talk());
        assertEquals(3, run(List.of(OLD), "pin", "verify", "--so"), target.last::talk);
    }

    @Test
    void an_initialised_folder_is_empty_has_the_new_password_and_keeps_what_was_there_as_a_backup() throws Exception {
        assertEquals(0, run(List.of(), "token", "init", "--dry-run"), target.last::talk);
        assertTrue(target.last.answer().contains("jana.p12"), target.last.answer());
        String serial = serial();
        assertEquals(5, run(List.of(OLD, NEW, NEW), "token", "init", "--yes"), target.last::talk);
        assertEquals(4, run(List.of("wrong", NEW, NEW), "token", "init", "--yes", "--confirm", serial),
                target.last::talk);
        assertEquals(0, opened(OLD).exit());
        assertEquals(0, run(List.of(OLD, NEW, NEW), "token", "init", "--yes", "--confirm", serial),
                target.last::talk);
        assertEquals(0, run(List.of(NEW), "inspect", "--login"), target.last::talk);
        assertTrue(!target.last.answer().contains("Jana"), target.last.answer());
        try (Stream<Path> kept = Files.list(keys().resolve("backup"))) {
            assertTrue(kept.anyMatch(f -> f.getFileName().toString().startsWith("jana-")));
        }
    }

    @Test
    void a_folder_without_a_password_gets_its_first_one() throws Exception {
        Files.delete(keys().resolve("jana.p12"));
        Files.delete(keys().resolve("klicnik-token.p12"));
        assertEquals(4, run(List.of(NEW), "pin", "verify"), target.last::talk);
        assertEquals(0, run(List.of("any", NEW, NEW), "token", "init", "--yes", "--confirm", serial()),
                target.last::talk);
        assertEquals(0, run(List.of(NEW), "pin", "verify"), target.last::talk);
    }

    @Test
    void label_and_id_are_written_to_the_file_as_programs_know_them() throws Exception {
        String certificate = "sha256:" + fingerprint();
        assertEquals(4, run(List.of("wrong"), "object", "label", certificate, "Podpis", "--yes"), target.last::talk);
        assertEquals(0, run(List.of(OLD), "object", "label", certificate, "Podpis", "--yes"), target.last::talk);
        assertEquals(0, run(List.of(OLD), "object", "id", certificate, "0a0b", "--yes"), target.last::talk);
        Command.Result openssl = opened(OLD);
        assertEquals(0, openssl.exit());
        assertTrue(openssl.out().contains("friendlyName: Podpis"), openssl.out());
        assertTrue(openssl.out().contains("friendlyName: jana"), "the key keeps its own");
        assertEquals(2, openssl.out().split("localKeyID: 0A 0B", -1).length - 1, "both have the new ID");
    }
}
