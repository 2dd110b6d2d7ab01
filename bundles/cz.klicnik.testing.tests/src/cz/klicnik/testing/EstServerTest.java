/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.testing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The EST server of the tests, as strongSwan's client sees it. */
class EstServerTest {

    private final OpenSslAuthority authority = OpenSslAuthority.root("Est", OpenSslAuthority.AUTHORITY);
    private final TlsServer tls = TlsServer.secure(authority.issue("localhost", TlsServer.LOCALHOST), authority,
            TlsServer.Clients.WANTED);
    private final EstServer server = new EstServer(tls, authority, Optional.of("jana:heslo"));
    @TempDir
    private Path folder = Path.of("");

    EstServerTest() throws IOException {
        // the fields may throw
    }

    @AfterEach
    void close() throws IOException {
        tls.close();
        authority.close();
    }

    @Test
    void strongSwan_gets_the_authoritys_certificates() throws IOException {
        Path ca = folder.resolve("ca.der");
        assertEquals(0, pki("--estca", "--caout", ca.toString()).exit());
        assertArrayEquals(authority.self().der(), Files.readAllBytes(ca));
        assertEquals(List.of("cacerts"), server.asked());
    }

    @Test
    void strongSwan_enrols_with_a_password_and_renews_with_the_certificate() throws IOException {
        Path key = key("old");
        Path old = Files.write(folder.resolve("old.der"),
                pki("--est", "--in", request(key).toString(), "--userpass", "jana:heslo").bytes());
        assertTrue(Command.of("openssl", "x509", "-inform", "DER", "-in", old.toString(), "-noout", "-subject")
                .succeed().out().contains("Jana"));
        Path fresh = key("new");
        byte[] renewed = pki("--est", "--in", request(fresh).toString(), "--cert", old.toString(), "--key",
                key.toString()).bytes();
        assertNotEquals(0, renewed.length);
        assertEquals(List.of("simpleenroll", "simplereenroll by CN=Jana"),
                server.asked().stream().filter(asked -> !asked.startsWith("cacerts")).toList());
        assertNotEquals(0, pki("--est", "--in", request(fresh).toString(), "--userpass", "jana:omyl").exit());
    }

    private Command.Result pki(String... words) throws IOException {
        List<String> all = new ArrayList<>(List.of("pki", words[0], "--url", tls.at(""), "--cacert",
                authority.self().pem().toString()));
        all.addAll(List.of(words).subList(1, words.length));
        return Command.of(all).within(Duration.ofSeconds(30)).run();
    }

    private Path key(String name) throws IOException {
        Path key = folder.resolve(name + ".key");
        Command.of("openssl", "ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", key.toString()).succeed();
        return key;
    }

    private Path request(Path key) throws IOException {
        Path request = Path.of(key + ".csr");
        Command.of("openssl", "req", "-new", "-key", key.toString(), "-subj", "/CN=Jana", "-outform", "DER", "-out",
                request.toString()).succeed();
        return request;
    }
}
