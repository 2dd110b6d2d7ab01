/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.UserFolders;
import cz.klicnik.runtime.internal.DriverManager;
import cz.klicnik.runtime.internal.PlainRegistry;
import cz.klicnik.testing.ListedObject;
import cz.klicnik.testing.NativeLibraries;
import cz.klicnik.testing.Pkcs11Tool;
import cz.klicnik.testing.Shim;
import cz.klicnik.testing.SoftHsm;
import cz.klicnik.testing.Template;
import cz.klicnik.testing.TestCertificates;
import cz.klicnik.testing.TestCertificates.Issued;
import cz.klicnik.testing.TestCertificates.Kind;
import cz.klicnik.testing.TestToken;
import cz.klicnik.testing.json.JsonReader;
import cz.klicnik.testing.json.SchemaChecker;

/** Cleaning a real token of SoftHSM, looked at by pkcs11-tool before and after. */
class CleanCommandTest {

    private final NativeLibraries libraries = new NativeLibraries();
    private final SoftHsm hsm;
    private final TestToken token;
    private final Shim shim;
    private final Issued seal;
    private final Issued mail;
    private final Issued now;
    private final KeyPair lonely;

    @TempDir
    private Path folder = Path.of("");

    CleanCommandTest() throws Exception {
        hsm = new SoftHsm(libraries);
        token = hsm.initToken("Office");
        shim = Shim.over(libraries, token);
        try (TestCertificates certificates = new TestCertificates()) {
            seal = certificates.expired(Kind.QUALIFIED_SEAL, "Úřad");
            mail = certificates.expired(Kind.COMMERCIAL_PERSONAL, "Jana Nováková");
            now = certificates.valid(Kind.COMMERCIAL_PERSONAL, "Jana Nováková");
        }
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        lonely = generator.generateKeyPair();
        List<Template> objects = new ArrayList<>();
        add("seal", 1, seal, objects);
        add("mail", 2, mail, objects);
        add("now", 3, now, objects);
        objects.add(Template.privateKey("lonely", new byte[] { 4 }, lonely.getPrivate(), lonely.getPublic()));
        hsm.tool().create(token, objects);
    }

    private static void add(String label, int id, Issued issued, List<Template> objects) throws Exception {
        objects.add(Template.certificate(label, new byte[] { (byte) id }, issued.certificate()));
        objects.add(Template.privateKey(label, new byte[] { (byte) id }, issued.key(),
                issued.certificate().getPublicKey()));
    }

    @AfterEach
    void close() throws IOException {
        shim.close();
        hsm.close();
    }

    private static String fingerprint(Issued issued) throws Exception {
        return HexFormat.of().formatHex(
                MessageDigest.getInstance("SHA-256").digest(issued.certificate().getEncoded()));
    }

    /** As pkcs11-tool lists them: kind and label. */
    private List<String> listed() throws IOException {
        return new Pkcs11Tool(token).objects(true).stream().map(CleanCommandTest::name).sorted().toList();
    }

    private static String name(ListedObject object) {
        return object.kind() + " " + object.label();
    }

    private int clean(CliRun run, String... more) {
        return cleanWith(SoftHsm.PIN, run, more);
    }

    private int cleanWith(String pin, CliRun run, String... more) {
        run.folders = new UserFolders(folder.resolve("data"), folder.resolve("state"));
        run.input(pin + "\n");
        List<String> arguments = new ArrayList<>(List.of("clean", "--module", shim.library().toString(), "--token",
                "Office", "--pin-stdin"));
        arguments.addAll(List.of(more));
        try (DriverManager registry = PlainRegistry.over(List.of(), folder)) {
            return run.over(registry).run(arguments.toArray(String[]::new));
        }
    }

    /** Standard error, however wide the terminal is. */
    private static String said(CliRun run) {
        return run.talk().replaceAll("\\s+", " ");
    }

    private CliRun run() {
        return new CliRun(new FakeRegistry());
    }

    private List<String> without(String... gone) throws IOException {
        List<String> rest = new ArrayList<>(listed());
        rest.removeAll(List.of(gone));
        return rest;
    }

    @Test
    void a_dry_run_lists_what_may_go_and_changes_nothing() throws Exception {
        List<String> before = listed();
        CliRun run = run();
        assertEquals(0, clean(run, "--expired", "--dry-run"), run.talk());
        assertEquals(before, listed());
        for (String part : List.of("[x] certificate “seal”", "[x] certificate “mail”", "[ ] certificate “now”",
                "[ ] private key “lonely”", "Clean the token Office", "Gone for good: private key “seal”",
                "needs your confirmation")) {
            assertTrue(run.answer().contains(part), part + " is missing in\n" + run.answer());
        }
        assertTrue(run.talk().contains("A dry run: nothing was done."), run.talk());
        assertFalse(Files.exists(folder.resolve("data").resolve("journal")), "nothing was meant to be done");
    }

    @Test
    void exactly_what_was_planned_goes_and_a_copy_of_the_certificate_is_kept() throws Exception {
        List<String> rest = without("CERTIFICATE seal", "PRIVATE_KEY seal");
        CliRun run = run();
        assertEquals(0, clean(run, "--only", "seal", "--yes"), run.talk());
        assertEquals(rest, listed());
        assertTrue(run.answer().contains("The token was cleaned"), run.answer());
        assertTrue(run.talk().contains("3 of 3: done and verified"), run.talk());
        try (Stream<Path> files = Files.walk(folder.resolve("data").resolve("backups"))) {
            List<Path> kept = files.filter(Files::isRegularFile).toList();
            assertEquals(1, kept.size());
            assertArrayEquals(seal.certificate().getEncoded(), Files.readAllBytes(kept.getFirst()));
            assertTrue(run.answer().contains(String.valueOf(kept.getFirst().getFileName())), run.answer());
        }
    }

    @Test
    void a_valid_certificate_goes_only_with_its_typed_fingerprint() throws Exception {
        List<String> before = listed();
        CliRun yes = run();
        assertEquals(5, clean(yes, "--only", "now", "--yes"));
        assertEquals(before, listed());
        String fingerprint = fingerprint(now);
        assertTrue(said(yes).contains("--confirm " + fingerprint.substring(0, 16)),
                yes.talk());
        assertEquals(5, clean(run(), "--only", "now", "--yes", "--confirm", "yes"));
        assertEquals(5, clean(run(), "--only", "now", "--yes", "--confirm", fingerprint(mail)));
        assertEquals(before, listed());
        List<String> rest = without("CERTIFICATE now", "PRIVATE_KEY now");
        CliRun confirmed = run();
        assertEquals(0, clean(confirmed, "--only", "now", "--yes", "--confirm", fingerprint), confirmed.talk());
        assertEquals(rest, listed());
    }

    @Test
    void a_key_that_may_belong_to_a_request_goes_only_with_its_typed_fingerprint() throws Exception {
        List<String> before = listed();
        CliRun yes = run();
        assertEquals(5, clean(yes, "--only", "lonely", "--yes"));
        assertTrue(said(yes).contains("may belong to a request"), yes.talk());
        assertEquals(before, listed());
        String typed = yes.talk().replaceAll("(?s).*--confirm\\s+([0-9a-f]{16}).*", "$1");
        List<String> rest = without("PRIVATE_KEY lonely");
        assertEquals(0, clean(run(), "--only", "lonely", "--yes", "--confirm", typed));
        assertEquals(rest, listed());
    }

    @Test
    void a_key_that_mail_was_encrypted_for_is_asked_for_and_the_certificate_alone_is_not() throws Exception {
        List<String> before = listed();
        CliRun both = run();
        assertEquals(5, clean(both, "--expired", "--yes"));
        assertTrue(said(both).contains("used for encryption"), both.talk());
        assertEquals(before, listed());
        List<String> rest = without("CERTIFICATE mail", "CERTIFICATE seal");
        CliRun certificates = run();
        assertEquals(0, clean(certificates, "--expired", "--what", "certificate", "--yes"), certificates.talk());
        assertTrue(certificates.answer().contains("would stay on the token without one"), certificates.answer());
        assertEquals(rest, listed());
    }

    @Test
    void what_is_to_be_kept_stays() throws Exception {
        List<String> rest = without("CERTIFICATE seal", "PRIVATE_KEY seal");
        CliRun run = run();
        assertEquals(0, clean(run, "--expired", "--keep", fingerprint(mail).substring(0, 8), "--yes"), run.talk());
        assertEquals(rest, listed());
        assertEquals(3, clean(run(), "--keep", "no such thing", "--yes"));
        assertEquals(3, clean(run(), "--only", "no such thing", "--yes"));
        assertEquals(2, clean(run(), "--what", "everything", "--yes"));
        assertEquals(rest, listed());
    }

    @Test
    void nobody_at_the_terminal_does_nothing_and_a_person_is_asked() throws Exception {
        List<String> before = listed();
        CliRun nobody = run();
        assertEquals(2, clean(nobody, "--only", "seal"));
        assertTrue(nobody.talk().contains("--yes"), nobody.talk());
        CliRun no = run().confirms("no");
        assertEquals(5, clean(no, "--only", "seal"));
        assertEquals(before, listed());
        List<String> rest = without("CERTIFICATE seal", "PRIVATE_KEY seal");
        CliRun person = run().confirms("ano");
        assertEquals(0, clean(person, "--only", "seal"), person.talk());
        assertEquals(rest, listed());
    }

    @Test
    void a_wrong_pin_costs_exactly_one_try_and_changes_nothing() throws Exception {
        List<String> before = listed();
        shim.resetCounts();
        CliRun run = run();
        assertEquals(4, cleanWith("999999", run, "--expired", "--yes"));
        assertEquals(1, shim.counts().of("C_Login"));
        assertEquals(before, listed());
        assertFalse((run.talk() + run.answer()).contains("999999"));
    }

    @Test
    void the_answer_for_programs_keeps_to_its_schema() throws Exception {
        SchemaChecker schema = SchemaChecker.documented("plan.schema.json");
        CliRun dry = run();
        assertEquals(0, clean(dry, "--dry-run", "--json"), dry.talk());
        assertEquals(List.of(), schema.check(JsonReader.read(dry.answer())));
        CliRun refused = run();
        assertEquals(5, clean(refused, "--only", "now", "--yes", "--json"));
        assertEquals(List.of(), schema.check(JsonReader.read(refused.answer())));
        assertTrue(refused.answer().contains("\"VALID_CERTIFICATE\""), refused.answer());
        CliRun run = run();
        assertEquals(0, clean(run, "--only", "seal", "--yes", "--json"), run.talk());
        assertEquals(List.of(), schema.check(JsonReader.read(run.answer())));
        assertTrue(run.answer().contains("\"end\" : \"COMPLETE\""), run.answer());
        String journal = Files.walk(folder.resolve("data").resolve("journal")).filter(Files::isRegularFile)
                .map(CleanCommandTest::read).reduce("", String::concat);
        assertTrue(journal.contains("planBegun") || journal.contains("CLEAN"), journal);
        assertFalse(journal.contains(SoftHsm.PIN));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
