/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.sun.net.httpserver.HttpServer;

import cz.klicnik.core.UserFolders;
import cz.klicnik.testing.OpenSslAuthority;
import cz.klicnik.testing.OpenSslAuthority.Issued;
import cz.klicnik.testing.PkiServer;
import cz.klicnik.testing.json.JsonReader;
import cz.klicnik.testing.json.SchemaChecker;

/** {@code klicnik verify}, over files that openssl made and a server on this machine. */
class VerifyTest {

    private final Path folder;
    private final OpenSslAuthority root = OpenSslAuthority.root("Kořen", OpenSslAuthority.AUTHORITY);
    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);

    VerifyTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        server.createContext("/crl", e -> {
            byte[] list = root.revocationList();
            e.sendResponseHeaders(200, list.length);
            try (OutputStream out = e.getResponseBody()) {
                out.write(list);
            }
        });
        server.start();
    }

    @AfterEach
    void close() throws IOException {
        server.stop(0);
        root.close();
    }

    @Test
    void a_certificate_whose_issuer_is_not_at_hand_is_not_known_to_be_valid() throws Exception {
        CliRun run = run();
        assertEquals(7, run.run("verify", root.issue("Jan", "").pem().toString()));
        assertTrue(run.answer().contains("is not known"), run.answer());
        assertTrue(run.answer().contains("the certificate of CN=Kořen is missing"), run.answer());
    }

    @Test
    void with_a_list_at_hand_it_is_valid_without_the_network() throws Exception {
        Path list = Files.write(folder.resolve("list.crl"), root.revocationList());
        Issued person = root.issue("Jan", "");
        CliRun run = run();
        assertEquals(0, run.run("verify", person.pem().toString(), "--trust", root.self().pem().toString(), "--crl",
                list.toString()), run::answer);
        assertTrue(run.answer().contains("given for this question"), run.answer());
        assertTrue(run.answer().contains("not revoked, says the revocation list"), run.answer());
        CliRun without = run();
        assertEquals(7, without.run("verify", person.pem().toString(), "--trust", root.self().pem().toString()));
        assertTrue(without.answer().contains("names no place"), without.answer());
    }

    @Test
    void the_network_is_asked_only_when_it_is_allowed() throws Exception {
        String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/crl";
        Issued person = root.issue("Jan", "crlDistributionPoints = URI:" + address + "\n");
        Files.createDirectories(folder.resolve("ca"));
        Files.copy(root.self().pem(), folder.resolve("ca").resolve("root.pem"));
        CliRun offline = run();
        assertEquals(7, offline.run("verify", person.pem().toString()));
        assertTrue(offline.answer().contains("--online"), offline.answer());
        CliRun online = run();
        assertEquals(0, online.run("verify", person.pem().toString(), "--online", "--json"), online::answer);
        assertTrue(online.answer().contains("\"outcome\" : \"VALID\""), online.answer());
        assertTrue(online.answer().contains("\"source\" : \"" + address + "\""), online.answer());
        assertTrue(online.answer().contains("\"anchor\" : \"CA_STORE\""), online.answer());
        root.revoke(person, "keyCompromise");
        CliRun revoked = run();
        revoked.locale = Locale.of("cs");
        assertEquals(6, revoked.run("verify", person.pem().toString(), "--online"));
        assertTrue(revoked.answer().contains("ZNEPLATNĚN"), revoked.answer());
        assertTrue(revoked.answer().contains("prozrazený klíč"), revoked.answer());
    }

    @Test
    void an_answer_holds_for_the_day_that_is_asked_about() throws Exception {
        Instant now = Instant.now();
        Issued person = root.issue("Jan", "", now.minus(Duration.ofDays(30)), now.minus(Duration.ofDays(10)));
        String trust = root.self().pem().toString();
        CliRun today = run();
        assertEquals(6, today.run("verify", person.pem().toString(), "--trust", trust));
        assertTrue(today.answer().contains("Jan has expired"), today.answer());
        CliRun then = run();
        assertEquals(7, then.run("verify", person.pem().toString(), "--trust", trust, "--at",
                LocalDate.now().minusDays(20).toString()));
        assertFalse(then.answer().contains("expired"), then.answer());
        assertEquals(2, run().run("verify", person.pem().toString(), "--at", "včera"));
    }

    @Test
    void an_untrusted_authority_is_called_that_and_what_to_do_is_told() throws Exception {
        Path both = Files.writeString(folder.resolve("both.pem"), Files.readString(root.issue("Jan", "").pem())
                + Files.readString(root.self().pem()));
        CliRun run = run();
        assertEquals(6, run.run("verify", both.toString()));
        assertTrue(run.answer().contains("cannot be trusted: its authority Kořen is not in the CA store"),
                run.answer());
        assertTrue(run.answer().contains("klicnik ca import FILE"), run.answer());
        assertFalse(run.answer().contains("is not valid"), run.answer());
        CliRun trusted = run();
        assertEquals(7, trusted.run("verify", both.toString(), "--trust", root.self().pem().toString()));
        CliRun show = run();
        assertEquals(0, show.run("show", both.toString()));
        assertTrue(show.answer().contains("cannot be trusted: its authority"), show.answer());
    }

    /** Every kind of answer, made by the program itself from what openssl made. */
    @Test
    void the_json_keeps_to_the_documented_schema() throws Exception {
        try (PkiServer network = new PkiServer(root)) {
            Issued person = root.issue("Jan", network.extensions());
            String trust = root.self().pem().toString();
            assertEquals("UNKNOWN", json(7, person).get("outcome"));
            assertEquals("VALID", json(0, person, "--trust", trust, "--online").get("outcome"));
            assertEquals("NOT_TRUSTED", json(6, person, "--online").get("outcome"), "the root comes from the network");
            Issued alone = root.issue("Eva", "authorityInfoAccess = caIssuers;URI:" + network.at("/page") + "\n");
            assertEquals(1, JsonReader.array(json(7, alone, "--online").get("warnings")).size());
            root.revoke(person, "keyCompromise");
            Map<String, Object> revoked = json(6, person, "--trust", trust, "--online");
            assertEquals("INVALID", revoked.get("outcome"));
            assertEquals("keyCompromise", JsonReader.object(JsonReader.object(
                    JsonReader.array(revoked.get("path")).getFirst()).get("status")).get("reason"));
            Map<String, Object> past = json(6, person, "--trust", trust, "--at", "2001-01-01");
            assertEquals("2001-01-01T23:59:59Z", past.get("at"));
        }
    }

    private Map<String, Object> json(int exit, Issued certificate, String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("verify", certificate.pem().toString(), "--json"));
        arguments.addAll(List.of(options));
        CliRun run = run();
        assertEquals(exit, run.run(arguments.toArray(String[]::new)), run::answer);
        Map<String, Object> document = JsonReader.read(run.answer());
        assertEquals(List.of(), SchemaChecker.documented("verify.schema.json").check(document));
        return document;
    }

    @Test
    void bad_files_are_named() throws Exception {
        Path bad = Files.writeString(folder.resolve("dopis.txt"), "Dobrý den");
        CliRun run = run();
        assertEquals(3, run.run("verify", bad.toString()));
        assertTrue(run.talk().contains("dopis.txt"), run.talk());
        Path good = root.issue("Jan", "").pem();
        CliRun list = run();
        assertEquals(3, list.run("verify", good.toString(), "--crl", good.toString()));
        assertTrue(list.talk().contains("no revocation list"), list.talk());
        CliRun missing = run();
        assertEquals(3, missing.run("verify", good.toString(), "--trust", folder.resolve("nic").toString()));
        assertTrue(missing.talk().contains("nic"), missing.talk());
    }

    private CliRun run() {
        CliRun run = new CliRun(new FakeRegistry());
        run.folders = new UserFolders(folder, folder.resolve("state"));
        return run;
    }
}
