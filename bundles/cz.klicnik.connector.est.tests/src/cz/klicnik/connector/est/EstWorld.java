/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.est;

import java.io.IOException;
import java.net.ProxySelector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.net.Fetcher;
import cz.klicnik.enrollment.CaAccess;
import cz.klicnik.enrollment.ConnectorSettings;
import cz.klicnik.enrollment.Order;
import cz.klicnik.enrollment.keys.TokenKeys;
import cz.klicnik.operations.trust.HttpFetcher;
import cz.klicnik.pki.CertificateParser;
import cz.klicnik.pki.request.Pkcs10;
import cz.klicnik.testing.Command;
import cz.klicnik.testing.OpenSslAuthority;
import cz.klicnik.testing.TlsServer;

/** An authority, what is set for it, and what is ordered. */
final class EstWorld implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    /** CN=Jana Nováková. */
    static final Bytes SUBJECT = Bytes.ofHex("301a3118301606035504030c0f4a616e61204e6f76c3a16b6f76c3a1");
    /** subjectAltName: jana@example.cz. */
    static final Bytes NAMES = Bytes.ofHex("301a0603551d1104133011810f6a616e61406578616d706c652e637a");
    static final String CLIENT = """
        keyUsage = critical, digitalSignature
        extendedKeyUsage = clientAuth
        subjectAltName = email:jana@example.cz
        """;

    final OpenSslAuthority authority = OpenSslAuthority.root("Est", OpenSslAuthority.AUTHORITY);
    final OpenSslAuthority.Issued server = authority.issue("localhost", TlsServer.LOCALHOST);
    private final Fetcher fetcher = new HttpFetcher(ProxySelector.of(null));

    EstWorld() throws IOException {
        // the fields may throw
    }

    Map<String, String> settings(String address, String... more) throws IOException {
        Map<String, String> settings = new HashMap<>(
                Map.of(EstConnector.ADDRESS, address, EstConnector.ANCHORS, authority.self().pem().toString()));
        for (int i = 0; i < more.length; i += 2) {
            settings.put(more[i], more[i + 1]);
        }
        return settings;
    }

    CaAccess access(Map<String, String> settings, String password) {
        return access(settings, password, fetcher);
    }

    static CaAccess access(Map<String, String> settings, String password, Fetcher fetcher) {
        return new CaAccess(new ConnectorSettings("est", settings,
                name -> name.equals(EstConnector.PASSWORD) && !password.isEmpty()
                        ? Optional.of(Pin.taking(password.toCharArray())) : Optional.empty()),
                fetcher, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    Order order(TokenBench.Key key, Optional<Bytes> renewed) {
        return new Order(key.subjectPublicKeyInfo(), SUBJECT, List.of(NAMES), renewed, Map.of());
    }

    /** A certificate for a key of the token, by a request that it has signed. */
    Bytes certificate(TokenBench.Key key, String extensions) throws Exception {
        return certificate(authority, key, extensions);
    }

    static Bytes certificate(OpenSslAuthority by, TokenBench.Key key, String extensions) throws Exception {
        TokenKeys keys = TokenBench.keys(key, Optional.empty());
        return Bytes.of(by.certify(request(key, keys).toArray(), extensions));
    }

    private static Bytes request(TokenBench.Key key, TokenKeys keys) throws GeneralSecurityException, Exception {
        return Pkcs10.make(new Pkcs10.Content(SUBJECT, key.subjectPublicKeyInfo(), List.of()), Optional.empty(),
                keys.fresh(), keys.provider());
    }

    /** As openssl sees it: the authority has issued it for this key. */
    void assertGood(Bytes certificate, TokenBench.Key key) throws Exception {
        Path der = Files.write(Files.createTempFile("klicnik-issued", ".der"), certificate.toArray());
        Path pem = Path.of(der + ".pem");
        try {
            Command.of("openssl", "x509", "-inform", "DER", "-in", der.toString(), "-out", pem.toString()).succeed();
            Command.of("openssl", "verify", "-CAfile", authority.self().pem().toString(), pem.toString()).succeed();
        } finally {
            Files.deleteIfExists(der);
            Files.deleteIfExists(pem);
        }
        if (!CertificateParser.parse(certificate).subjectPublicKeyInfo().equals(key.subjectPublicKeyInfo())) {
            throw new AssertionError("It is for another key");
        }
    }

    @Override
    public void close() throws IOException {
        authority.close();
    }
}
