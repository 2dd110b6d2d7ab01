/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.ProxySelector;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.Security;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.net.Access;
import cz.klicnik.core.net.Fetcher;
import cz.klicnik.enrollment.keys.TokenKeys;
import cz.klicnik.testing.Await;
import cz.klicnik.testing.OpenSslAuthority;
import cz.klicnik.testing.TlsServer;
import cz.klicnik.testing.TlsServer.Clients;

/** TLS with real servers on this computer, whose certificates openssl has made. */
class SecureFetchTest {

    private static final List<OpenSslAuthority> AUTHORITIES = new ArrayList<>();
    private static final List<OpenSslAuthority.Issued> SERVERS = new ArrayList<>();

    private final List<TlsServer> running = new ArrayList<>();
    private final Fetcher fetcher = new HttpFetcher(ProxySelector.of(null));

    @BeforeAll
    static void make() throws Exception {
        AUTHORITIES.add(OpenSslAuthority.root("Servers", OpenSslAuthority.AUTHORITY));
        SERVERS.add(authority().issue("localhost", TlsServer.LOCALHOST));
    }

    @AfterAll
    static void delete() throws Exception {
        for (OpenSslAuthority authority : AUTHORITIES) {
            authority.close();
        }
        AUTHORITIES.clear();
        SERVERS.clear();
    }

    @AfterEach
    void stop() {
        running.forEach(TlsServer::close);
    }

    @Test
    void a_server_is_trusted_by_the_anchors_that_are_named_and_by_no_others() throws Exception {
        TlsServer server = server(SERVERS.getFirst(), Clients.ANYBODY);
        assertEquals("nobody", text(server, trusting(authority())));
        OpenSslAuthority stranger = OpenSslAuthority.root("Other", OpenSslAuthority.AUTHORITY);
        AUTHORITIES.add(stranger);
        for (Access other : List.of(Access.ANYBODY, trusting(stranger))) {
            Fault fault = fault(server, other);
            assertEquals(FaultCode.NETWORK_TLS, fault.code());
            assertEquals("UNTRUSTED", fault.detail(Fault.REASON).orElseThrow());
            assertEquals(server.at("/who"), fault.detail(Fault.NAME).orElseThrow());
        }
    }

    @Test
    void an_old_certificate_and_one_for_another_name_are_told_apart() throws Exception {
        Instant now = Instant.now();
        Fault old = fault(server(authority().issue("old", TlsServer.LOCALHOST, now.minus(Duration.ofDays(3)),
                now.minus(Duration.ofDays(1))), Clients.ANYBODY), trusting(authority()));
        assertEquals("EXPIRED", old.detail(Fault.REASON).orElseThrow());
        Fault other = fault(server(authority().issue("elsewhere", "subjectAltName = DNS:ca.example.org"),
                Clients.ANYBODY), trusting(authority()));
        assertEquals("OTHER_NAME", other.detail(Fault.REASON).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = { "TLSv1.2", "TLSv1.3" })
    void a_key_that_is_elsewhere_authenticates_with_one_signature_on_the_thread_that_asks(String protocol)
            throws Exception {
        TlsServer server = server(SERVERS.getFirst(), Clients.NEEDED, protocol);
        RemoteKey key = new RemoteKey(authority().issue("jana", ""));
        assertEquals("CN=jana", text(server, with(key)));
        assertEquals(List.of(Thread.currentThread()), key.threads());
        assertNull(Security.getProvider(key.provider().getName()));
    }

    @ParameterizedTest
    @ValueSource(strings = { "TLSv1.2", "TLSv1.3" })
    void a_server_that_does_not_take_the_certificate_says_so(String protocol) throws Exception {
        TlsServer server = server(SERVERS.getFirst(), Clients.NEEDED, protocol);
        OpenSslAuthority stranger = OpenSslAuthority.root("Stranger", OpenSslAuthority.AUTHORITY);
        AUTHORITIES.add(stranger);
        Fault fault = told(server, with(new RemoteKey(stranger.issue("jana", ""))));
        assertEquals(FaultCode.NETWORK_TLS, fault.code(), fault::toString);
        assertEquals("CLIENT", fault.detail(Fault.REASON).orElseThrow());
        assertEquals(FaultCode.NETWORK_TLS, told(server, trusting(authority())).code());
    }

    /**
     * The first fault that says why. A server that hangs up with what it has not read any more makes the system throw its alert
     * away, now and then: then nobody knows more than that the connection was lost.
     */
    private Fault told(TlsServer server, Access access) {
        Fault fault = fault(server, access);
        for (int more = 0; more < 40 && fault.detail(Fault.REASON).isEmpty(); more++) {
            assertTrue(Set.of(FaultCode.NETWORK_FAILED, FaultCode.NETWORK_TLS).contains(fault.code()), fault::toString);
            fault = fault(server, access);
        }
        return fault;
    }

    @Test
    void what_the_token_says_in_the_handshake_is_the_fault() throws Exception {
        TlsServer server = server(SERVERS.getFirst(), Clients.NEEDED);
        RemoteKey key = new RemoteKey(authority().issue("jana", ""));
        key.before(() -> {
            throw new FaultException(FaultCode.TOKEN_GONE);
        });
        assertEquals(FaultCode.TOKEN_GONE, fault(server, with(key)).code());
        key.before(() -> {
            throw new OperationCanceledException();
        });
        assertThrows(OperationCanceledException.class, () -> fetch(server, with(key)));
        assertEquals(2, key.threads().size());
        assertNull(Security.getProvider(key.provider().getName()));
    }

    @Test
    void the_time_that_a_person_takes_for_a_PIN_is_not_the_servers() throws Exception {
        TlsServer server = server(SERVERS.getFirst(), Clients.NEEDED);
        RemoteKey key = new RemoteKey(authority().issue("jana", ""));
        Duration most = Duration.ofSeconds(2);
        key.before(() -> {
            long end = System.nanoTime() + most.toNanos();
            Await.within(Duration.ofSeconds(20)).until("the person has entered it", () -> System.nanoTime() > end);
        });
        Fetcher.Fetched fetched = fetcher.fetch(
                Fetcher.Request.get(URI.create(server.at("/who"))).with(with(key)).within(most),
                new NullProgressMonitor());
        assertEquals("CN=jana", text(fetched));
    }

    @Test
    void a_password_goes_with_the_request_and_never_to_another_server() throws Exception {
        TlsServer server = server(SERVERS.getFirst(), Clients.ANYBODY);
        TlsServer other = server(SERVERS.getFirst(), Clients.ANYBODY);
        List<String> seen = new ArrayList<>();
        other.on("/there", e -> {
            seen.add(String.valueOf(e.getRequestHeaders().getFirst("Authorization")));
            TlsServer.answer(e, 200, "there");
        });
        server.on("/login", e -> TlsServer.answer(e, 200, e.getRequestHeaders().getFirst("Authorization")));
        server.on("/same", e -> TlsServer.answer(e, 302, Map.of("Location", "/login"), new byte[0]));
        server.on("/away", e -> TlsServer.answer(e, 302, Map.of("Location", other.at("/there")), new byte[0]));
        try (Pin password = Pin.taking("žluť".toCharArray())) {
            Access access = new Access(List.of(Bytes.of(authority().self().der())),
                    Optional.of(new Access.Login("jana", password)), Optional.empty());
            // printf 'jana:žluť' | base64
            assertEquals("Basic amFuYTrFvmx1xaU=", text(fetch(server, "/same", access)));
            Fault away = assertThrows(FaultException.class, () -> fetch(server, "/away", access)).fault();
            assertEquals(FaultCode.NETWORK_FAILED, away.code());
            assertTrue(away.detail(Fault.MESSAGE).orElseThrow().contains(other.at("/there")));
            assertFalse(away.toString().contains("amFuYT"));
            assertEquals("there", text(fetch(server, "/away", trusting(authority()))));
            assertEquals(List.of("null"), seen);
            assertThrows(IllegalArgumentException.class,
                    () -> Fetcher.Request.get(URI.create("http://localhost/")).with(access));
        }
    }

    @Test
    void whoever_asks_for_every_status_sees_it() throws Exception {
        TlsServer server = server(SERVERS.getFirst(), Clients.ANYBODY);
        server.on("/later", e -> TlsServer.answer(e, 202, Map.of("Retry-After", "7"), new byte[0]));
        server.on("/no", e -> TlsServer.answer(e, 401, "Kdo jste?"));
        server.on("/nothing", e -> TlsServer.answer(e, 204, Map.of(), new byte[0]));
        Fetcher.Fetched later = whatever(server, "/later");
        assertEquals(202, later.status());
        assertEquals("7", later.header("Retry-After").orElseThrow());
        Fetcher.Fetched no = whatever(server, "/no");
        assertEquals(401, no.status());
        assertEquals("Kdo jste?", text(no));
        assertEquals(204, whatever(server, "/nothing").status());
        assertEquals("HTTP 401", assertThrows(FaultException.class,
                () -> fetch(server, "/no", trusting(authority()))).fault().detail(Fault.MESSAGE).orElseThrow());
    }

    @Test
    void headers_are_sent_and_what_is_no_header_is_not() throws Exception {
        TlsServer server = server(SERVERS.getFirst(), Clients.ANYBODY);
        server.on("/echo", e -> TlsServer.answer(e, 200, e.getRequestHeaders().getFirst("X-Question")));
        Fetcher.Request request = Fetcher.Request.get(URI.create(server.at("/echo"))).with(trusting(authority()));
        assertEquals("42", text(fetcher.fetch(request.with("X-Question", "42"), new NullProgressMonitor())));
        assertEquals(FaultCode.NETWORK_FAILED, assertThrows(FaultException.class, () -> fetcher
                .fetch(request.with("X-Question", "4\r\nX-Other: 2"), new NullProgressMonitor())).fault().code());
    }

    @Test
    void a_server_that_hangs_up_and_an_answer_that_is_too_large_are_no_matter_of_trust() throws Exception {
        TlsServer server = server(SERVERS.getFirst(), Clients.ANYBODY);
        server.on("/lost", e -> e.close());
        assertEquals(FaultCode.NETWORK_FAILED, assertThrows(FaultException.class,
                () -> fetch(server, "/lost", trusting(authority()))).fault().code());
        assertSame(FaultCode.NETWORK_LIMIT, assertThrows(FaultException.class, () -> fetcher.fetch(
                new Fetcher.Request(URI.create(server.at("/who")), Optional.empty(), 1, Duration.ofSeconds(10), 0)
                        .with(trusting(authority())),
                new NullProgressMonitor())).fault().code());
    }

    private TlsServer server(OpenSslAuthority.Issued certificate, Clients clients, String... protocols)
            throws Exception {
        TlsServer server = TlsServer.secure(certificate, authority(), clients, protocols);
        running.add(server);
        server.on("/who", e -> TlsServer.answer(e, 200, TlsServer.client(e).orElse("nobody")));
        return server;
    }

    private static OpenSslAuthority authority() {
        return AUTHORITIES.getFirst();
    }

    private static Access trusting(OpenSslAuthority authority) throws Exception {
        return new Access(List.of(Bytes.of(authority.self().der())), Optional.empty(), Optional.empty());
    }

    private static Access with(RemoteKey key) throws Exception {
        return new Access(List.of(Bytes.of(authority().self().der())), Optional.empty(), Optional.of(
                new Access.ClientKey(List.of(key.certificate()), TokenKeys.key(key.publicKey(), key), key.provider())));
    }

    private Fetcher.Fetched whatever(TlsServer server, String path) throws Exception {
        return fetcher.fetch(
                Fetcher.Request.get(URI.create(server.at(path))).with(trusting(authority())).whateverStatus(),
                new NullProgressMonitor());
    }

    private Fetcher.Fetched fetch(TlsServer server, Access access) throws FaultException {
        return fetch(server, "/who", access);
    }

    private Fetcher.Fetched fetch(TlsServer server, String path, Access access) throws FaultException {
        return fetcher.fetch(Fetcher.Request.get(URI.create(server.at(path))).with(access),
                new NullProgressMonitor());
    }

    private String text(TlsServer server, Access access) throws FaultException {
        return text(fetch(server, access));
    }

    private static String text(Fetcher.Fetched fetched) {
        return new String(fetched.content().toArray(), StandardCharsets.UTF_8);
    }

    private Fault fault(TlsServer server, Access access) {
        return assertThrows(FaultException.class, () -> fetch(server, access)).fault();
    }
}
