/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.connector.training.TrainingConnector;
import cz.klicnik.core.Bytes;
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

/** Renewing on a real token of SoftHSM with the training authority, looked at by pkcs11-tool. */
class RenewTest {

    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([0-9a-f]{8})[0-9a-f-]{28}\"");

    private final NativeLibraries libraries = new NativeLibraries();
    private final SoftHsm hsm;
    private final TestToken token;
    private final Shim shim;

    @TempDir
    private Path folder = Path.of("");

    RenewTest() throws Exception {
        hsm = new SoftHsm(libraries);
        token = hsm.initToken("Office");
        shim = Shim.over(libraries, token);
        try (TestCertificates certificates = new TestCertificates()) {
            Issued old = certificates.expiring(Kind.COMMERCIAL_PERSONAL, "Jana Nováková", 6);
            Issued expired = certificates.expired(Kind.COMMERCIAL_PERSONAL, "Jana Stará");
            hsm.tool().create(token, List.of(Template.certificate("mail", new byte[] { 1 }, old.certificate()),
                    Template.privateKey("mail", new byte[] { 1 }, old.key(), old.certificate().getPublicKey()),
                    Template.certificate("gone", new byte[] { 2 }, expired.certificate()),
                    Template.privateKey("gone", new byte[] { 2 }, expired.key(),
                            expired.certificate().getPublicKey())));
        }
    }

    @AfterEach
    void close() throws IOException {
        shim.close();
        hsm.close();
    }

    private CliRun run(String... settings) {
        CliRun run = new CliRun(new FakeRegistry());
        run.folders = new UserFolders(folder.resolve("data"), folder.resolve("state"));
        for (int i = 0; i < settings.length; i += 2) {
            run.connectorSettings.put(settings[i], settings[i + 1]);
        }
        return run;
    }

    private int onToken(CliRun run, String... words) {
        run.input(SoftHsm.PIN + "\n");
        List<String> arguments = new ArrayList<>(List.of(words));
        arguments.addAll(List.of("--module", shim.library().toString(), "--token", "Office", "--pin-stdin"));
        try (DriverManager registry = PlainRegistry.over(List.of(), folder)) {
            return run.over(registry).run(arguments.toArray(String[]::new));
        }
    }

    private List<String> listed() throws IOException {
        return new Pkcs11Tool(token).objects(true).stream().map(RenewTest::name).sorted().toList();
    }

    private static String name(ListedObject object) {
        return object.kind() + " " + object.id();
    }

    private static String said(CliRun run) {
        return (run.answer() + run.talk()).replaceAll("\\s+", " ");
    }

    private String pending() {
        CliRun list = run();
        assertEquals(ExitCode.FINE, list.run("requests", "--json"), list.talk());
        Matcher id = ID.matcher(list.answer());
        assertTrue(id.find(), list.answer());
        return id.group(1);
    }

    private static void contains(CliRun run, String... texts) {
        for (String text : texts) {
            assertTrue(said(run).contains(text), text + " is not in " + said(run));
        }
    }

    @Test
    void a_certificate_is_renewed_and_the_new_one_installed_next_to_its_key() throws IOException {
        List<String> before = listed();
        CliRun renew = run();
        assertEquals(ExitCode.FINE, onToken(renew, "renew", "mail", "--connector", "training", "--key", "rsa2048",
                "--yes"), said(renew));
        contains(renew, "What stays and what changes", "key usage", "the certificate is here",
                "Install the certificate");
        List<String> withKey = listed();
        assertEquals(before.size() + 2, withKey.size(), withKey.toString());
        CliRun install = run();
        assertEquals(ExitCode.FINE, onToken(install, "install", "--yes"), said(install));
        contains(install, "It fits a key on the token Office", "Register the serial number");
        List<String> after = new ArrayList<>(listed());
        after.removeAll(withKey);
        assertEquals(1, after.size(), after.toString());
        String id = after.getFirst().replaceFirst("^\\S+ ", "");
        assertTrue(withKey.stream().anyMatch(o -> o.startsWith("Private Key") && o.endsWith(id)
                || o.endsWith(id)), withKey + " " + after);
        CliRun nothing = run();
        assertEquals(ExitCode.FINE, nothing.run("requests"));
        contains(nothing, "No request is under way");
    }

    @Test
    void a_dry_run_makes_neither_a_key_nor_a_request() throws IOException {
        List<String> before = listed();
        CliRun renew = run();
        assertEquals(ExitCode.FINE,
                onToken(renew, "renew", "mail", "--connector", "training", "--dry-run"), said(renew));
        assertEquals(before, listed());
        CliRun nothing = run();
        assertEquals(ExitCode.FINE, nothing.run("requests", "--all"));
        contains(nothing, "No request is under way");
    }

    @Test
    void an_expired_certificate_is_refused_with_what_to_do_instead() throws IOException {
        CliRun renew = run();
        renew.locale = Locale.of("cs");
        assertEquals(ExitCode.REFUSED_BY_GUARD,
                onToken(renew, "renew", "gone", "--connector", "training", "--yes"), said(renew));
        contains(renew, "gone nelze obnovit", "Je prošlý: požádejte o nový certifikát");
    }

    @Test
    void what_waits_is_listed_noted_and_fetched_without_the_token_and_its_key_is_guarded() throws IOException {
        CliRun renew = run(TrainingConnector.BEHAVIOUR, TrainingConnector.DELAY, TrainingConnector.MINUTES, "10");
        assertEquals(ExitCode.FINE, onToken(renew, "renew", "mail", "--connector", "training", "--key", "rsa2048",
                "--yes"), said(renew));
        contains(renew, "the authority has it and has not decided", "Ask again after");
        CliRun twice = run();
        assertEquals(ExitCode.REFUSED_BY_GUARD,
                onToken(twice, "renew", "mail", "--connector", "training", "--yes"), said(twice));
        contains(twice, "A request for the one that follows it is under way");
        String id = pending();
        CliRun note = run();
        assertEquals(ExitCode.FINE, note.run("requests", "note", id, "S-42"), note.talk());
        CliRun early = run(TrainingConnector.BEHAVIOUR, TrainingConnector.DELAY);
        assertEquals(ExitCode.FINE, early.run("fetch"), said(early));
        contains(early, "the authority has it and has not decided");
        CliRun clean = run();
        assertEquals(ExitCode.REFUSED_BY_GUARD, onToken(clean, "clean", "--only", "Jana Nováková", "--what", "key",
                "--yes"), said(clean));
        contains(clean, "The key of a pending request would be deleted");
        // nothing has been asked for ten minutes: the authority's own clock decides, so it is told that it issues at once
        Path due = folder.resolve("data").resolve("ca-requests");
        try (var files = Files.list(due)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".due")).toList()) {
                Files.writeString(file, "2026-01-01T00:00:00Z");
            }
        }
        CliRun fetch = run();
        assertEquals(ExitCode.FINE, fetch.run("fetch", id), said(fetch));
        contains(fetch, "the certificate is here");
        CliRun install = run();
        assertEquals(ExitCode.FINE, onToken(install, "install", "--yes"), said(install));
    }

    @Test
    void a_refused_request_is_told_in_the_authoritys_words_and_can_be_given_up() throws IOException {
        CliRun renew = run(TrainingConnector.BEHAVIOUR, TrainingConnector.REFUSE);
        int exit = onToken(renew, "renew", "mail", "--connector", "training", "--key", "rsa2048", "--yes");
        assertFalse(exit == ExitCode.INTERNAL, said(renew));
        contains(renew, "The training authority is set to refuse every request");
        CliRun list = run();
        assertEquals(ExitCode.FINE, list.run("requests", "--all"));
        contains(list, "the authority has refused");
    }

    @Test
    void a_certificate_from_a_file_that_fits_no_key_says_why() throws Exception {
        try (TestCertificates certificates = new TestCertificates()) {
            Path file = folder.resolve("other.cer");
            Files.write(file, certificates.valid(Kind.COMMERCIAL_PERSONAL, "Cizí").certificate().getEncoded());
            CliRun install = run();
            assertEquals(ExitCode.FINE, onToken(install, "install", file.toString(), "--yes"), said(install));
            contains(install, "Its key is on none of the tokens");
        }
    }

    @Test
    void a_wrong_detail_key_connector_or_file_is_told_before_any_token_is_opened() throws IOException {
        assertEquals(ExitCode.USAGE, run().run("renew", "mail", "--connector", "training", "--detail", "SHOE=1"));
        assertEquals(ExitCode.USAGE, run().run("renew", "mail", "--connector", "training", "--key", "dsa"));
        CliRun other = run();
        assertEquals(ExitCode.DRIVER_OR_TOKEN, other.run("renew", "mail", "--connector", "nobody"));
        contains(other, "There is no connector nobody", "training");
        Path garbage = folder.resolve("x.cer");
        Files.write(garbage, Bytes.ofHex("3003020101").toArray());
        assertEquals(ExitCode.DRIVER_OR_TOKEN, run().run("install", garbage.toString()));
        assertEquals(ExitCode.USAGE, run().run("requests", "note", "ffffffff", "1"));
    }
}
