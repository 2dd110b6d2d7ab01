/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.est;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.net.Fetcher;
import cz.klicnik.enrollment.Answer;
import cz.klicnik.enrollment.CaAccess;
import cz.klicnik.enrollment.Order;
import cz.klicnik.enrollment.Phase;
import cz.klicnik.enrollment.Prepared;
import cz.klicnik.enrollment.Signatures;
import cz.klicnik.enrollment.Submission;
import cz.klicnik.enrollment.keys.KeyPins;
import cz.klicnik.enrollment.keys.TokenKeys;
import cz.klicnik.testing.EstServer;
import cz.klicnik.testing.TlsServer;

/** Keys on SoftHSM, against a server that behaves well and badly, whose certificates openssl makes. */
class EstConnectorTest {

    private static final String USER = "jana";
    private static final String PASSWORD = "heslo";
    private static final List<TokenBench> BENCHES = new ArrayList<>();
    private static final List<EstWorld> WORLDS = new ArrayList<>();
    private static final List<TokenBench.Key> KEYS = new ArrayList<>();

    private final EstConnector connector = new EstConnector();
    private final TlsServer tls =
            TlsServer.secure(world().server, world().authority, TlsServer.Clients.WANTED);
    private final EstServer server = new EstServer(tls, world().authority, Optional.of(USER + ":" + PASSWORD));

    EstConnectorTest() throws Exception {
        // the fields may throw
    }

    @BeforeAll
    static void open() throws Exception {
        WORLDS.add(new EstWorld());
        BENCHES.add(TokenBench.softHsm());
        KEYS.add(bench().make(KeySpec.EC_P256));
    }

    @AfterAll
    static void delete() throws Exception {
        bench().close();
        world().close();
        BENCHES.clear();
        WORLDS.clear();
        KEYS.clear();
    }

    @AfterEach
    void close() throws Exception {
        bench().shim().tell();
        tls.close();
    }

    @Test
    void a_first_certificate_is_had_with_a_password() throws Exception {
        CaAccess access = withPassword("");
        Order order = world().order(key(), Optional.empty());
        int before = key().operations().uses();
        Prepared prepared = connector.prepare(order, keys(), access, monitor());
        assertEquals(List.of(), server.asked());
        assertEquals(connector.signatures(Phase.PREPARE, false, access.settings()).fresh(),
                key().operations().uses() - before);
        Answer.Issued issued = assertInstanceOf(Answer.Issued.class,
                connector.send(new Submission("1", order, prepared), keys(), access, monitor()));
        world().assertGood(issued.certificate(), key());
        assertEquals(List.of("simpleenroll"), server.asked());
        assertEquals(Signatures.NONE, connector.signatures(Phase.SEND, false, access.settings()));
        assertTrue(server.bodies().getFirst().matches("[A-Za-z0-9+/]+=*"));
    }

    @Test
    void a_renewal_authenticates_with_the_old_key_and_says_how_often_it_signs() throws Exception {
        TokenBench.Key old = bench().make(KeySpec.EC_P256);
        Bytes certificate = world().certificate(old, EstWorld.CLIENT);
        CaAccess access = world().access(world().settings(tls.at("")), "");
        Order order = world().order(key(), Optional.of(certificate));
        TokenKeys keys = TokenBench.keys(key(), Optional.of(old));
        int before = old.operations().uses();
        Answer.Issued issued = assertInstanceOf(Answer.Issued.class, connector.send(
                new Submission("1", order, connector.prepare(order, keys, access, monitor())), keys, access,
                monitor()));
        world().assertGood(issued.certificate(), key());
        assertEquals(1, server.asked().size());
        assertTrue(server.asked().getFirst().startsWith("simplereenroll by CN=Jana"), server.asked()::toString);
        assertEquals(new Signatures(0, old.operations().uses() - before),
                connector.signatures(Phase.SEND, true, access.settings()));
        // another name is no re-enrolment, but the old certificate may ask for it
        Order renamed = new Order(order.subjectPublicKeyInfo(), order.subject(), List.of(), order.renewed(), Map.of());
        connector.send(new Submission("2", renamed, connector.prepare(renamed, keys, access, monitor())), keys,
                access, monitor());
        assertTrue(server.asked().get(1).startsWith("simpleenroll by CN=Jana"), server.asked()::toString);
    }

    @ParameterizedTest
    @CsvSource({
            "digitalSignature,                       emailProtection, ''",
            "nonRepudiation,                         clientAuth,      ''",
            "'digitalSignature, nonRepudiation',     '',              0.4.0.1862.1.1"
    })
    void a_certificate_that_may_not_authenticate_is_refused_before_anything_is_signed_or_sent(String usage,
            String purposes, String statement) throws Exception {
        String extensions = "keyUsage = critical, " + usage + "\n"
                + (purposes.isEmpty() ? "" : "extendedKeyUsage = " + purposes + "\n")
                + (statement.isEmpty() ? "" : "1.3.6.1.5.5.7.1.3 = DER:300a3008060604008e460101\n");
        Bytes qualified = world().certificate(key(), extensions);
        CaAccess access = world().access(world().settings(tls.at("")), "");
        TokenKeys keys = TokenBench.keys(key(), Optional.of(key()));
        Order order = world().order(key(), Optional.of(qualified));
        int before = key().operations().uses();
        for (Executable action : List.<Executable>of(() -> connector.prepare(order, keys, access, monitor()),
                () -> connector.send(new Submission("1", order, prepared(order)), keys, access, monitor()))) {
            Fault fault = fault(action);
            assertEquals(FaultCode.KEY_USE_FORBIDDEN, fault.code());
            assertEquals("CLIENT_AUTHENTICATION", fault.detail(Fault.REASON).orElseThrow());
        }
        assertEquals(List.of(), server.asked());
        assertEquals(before + 1, key().operations().uses(), "the one of the test itself");
        assertEquals(Optional.of(FaultCode.KEY_USE_FORBIDDEN),
                connector.refuses(qualified, access.settings()).map(Fault::code), "is known before there is a key");
        // the settings may have a password authenticate instead
        CaAccess password = withPassword("", EstConnector.CERTIFICATE, "false");
        assertEquals(Optional.empty(), connector.refuses(qualified, password.settings()));
        assertInstanceOf(Answer.Issued.class, connector.send(
                new Submission("1", order, connector.prepare(order, keys, password, monitor())), keys, password,
                monitor()));
        assertEquals(List.of("simpleenroll"), server.asked());
    }

    @ParameterizedTest
    @CsvSource({ "waiting, 2026-11-25T12:00:07Z", "waiting_until, 2027-11-26T12:00:00Z" })
    void a_server_that_has_not_decided_gets_the_same_request_again(String label, Instant after) throws Exception {
        CaAccess access = withPassword(label);
        Order order = world().order(key(), Optional.empty());
        Submission submission = new Submission("1", order, connector.prepare(order, keys(), access, monitor()));
        Answer.Waiting waiting = assertInstanceOf(Answer.Waiting.class,
                connector.send(submission, keys(), access, monitor()));
        assertEquals(after, waiting.askAfter().orElseThrow());
        assertEquals(submission.prepared().memo(), waiting.memo());
        assertInstanceOf(Answer.Waiting.class, connector.poll(submission, keys(), access, monitor()));
        Answer.Issued issued = assertInstanceOf(Answer.Issued.class,
                connector.poll(submission, keys(), access, monitor()));
        world().assertGood(issued.certificate(), key());
        assertEquals(1, server.bodies().stream().distinct().count());
        assertEquals(3, server.bodies().size());
    }

    @ParameterizedTest
    @CsvSource({
            "garbage,        CA_ANSWER,         GARBAGE,       application/pkcs7-mime; smime-type=certs-only",
            "page,           CA_ANSWER,         GARBAGE,       text/html",
            "truncated,      CA_ANSWER,         GARBAGE,       application/pkcs7-mime; smime-type=certs-only",
            "empty,          CA_ANSWER,         NOTHING,       ''",
            "no_certificate, CA_ANSWER,         NOTHING,       ''",
            "other_key,      CA_ANSWER,         OTHER_KEY,     ''",
            "large,          NETWORK_LIMIT,     ,              ",
            "lost,           NETWORK_FAILED,    ,              ",
            "error401,       CA_AUTHENTICATION, ,              Vysvětlení serveru",
            "error403,       CA_AUTHENTICATION, ,              Vysvětlení serveru",
            "error404,       CA_SETTINGS,       NOTHING_THERE, ",
            "error500,       NETWORK_FAILED,    ,              HTTP 500 Vysvětlení serveru",
            "error503,       NETWORK_FAILED,    ,              HTTP 503 Vysvětlení serveru"
    })
    void what_is_no_answer_is_a_fault_and_the_request_can_be_sent_again(String label, FaultCode code, String reason,
            String message) throws Exception {
        Order order = world().order(key(), Optional.empty());
        Prepared prepared = connector.prepare(order, keys(), withPassword(label), monitor());
        Submission submission = new Submission("1", order, prepared);
        Fault fault = fault(() -> connector.send(submission, keys(), withPassword(label), monitor()));
        assertEquals(code, fault.code(), fault::toString);
        assertEquals(Optional.ofNullable(reason), fault.detail(Fault.REASON));
        if (message != null) {
            assertEquals(message, fault.detail(Fault.MESSAGE).orElseThrow());
        }
        assertInstanceOf(Answer.Issued.class, connector.send(submission, keys(), withPassword("lines"), monitor()));
        assertEquals(1, server.bodies().stream().distinct().count());
    }

    @Test
    void a_refusal_is_told_in_the_servers_words() throws Exception {
        Order order = world().order(key(), Optional.empty());
        Prepared prepared = prepared(order);
        assertEquals(new Answer.Refused("Vysvětlení serveru", "HTTP 422"), connector.send(
                new Submission("1", order, prepared), keys(), withPassword("error422"), monitor()));
        // whose signature does not fit
        byte[] spoilt = java.util.Base64.getDecoder().decode(prepared.message().toArray());
        spoilt[spoilt.length - 1] ^= 1;
        Answer.Refused refused = assertInstanceOf(Answer.Refused.class, connector.send(
                new Submission("1", order, new Prepared(prepared.pkcs10(),
                        Bytes.of(java.util.Base64.getEncoder().encode(spoilt)), prepared.memo())),
                keys(), withPassword(""), monitor()));
        assertTrue(refused.reason().startsWith("That is no request"), refused.reason());
    }

    @Test
    void a_wrong_password_and_a_network_that_is_off_are_told() throws Exception {
        Order order = world().order(key(), Optional.empty());
        Submission submission = new Submission("1", order, prepared(order));
        Map<String, String> settings = world().settings(tls.at(""), EstConnector.USER, USER);
        Fault wrong = fault(
                () -> connector.send(submission, keys(), world().access(settings, "omyl"), monitor()));
        assertEquals(FaultCode.CA_AUTHENTICATION, wrong.code());
        assertEquals("Kdo jste?", wrong.detail(Fault.MESSAGE).orElseThrow());
        assertEquals(FaultCode.NETWORK_OFF, fault(() -> connector.send(submission, keys(),
                EstWorld.access(settings, PASSWORD, Fetcher.OFF), monitor())).code());
    }

    @Test
    void a_token_that_is_pulled_in_the_handshake_is_the_fault_and_the_same_request_goes_on_later() throws Exception {
        TokenBench.Key old = bench().make(KeySpec.EC_P256);
        Bytes certificate = world().certificate(old, EstWorld.CLIENT);
        CaAccess access = world().access(world().settings(tls.at("")), "");
        Order order = world().order(key(), Optional.of(certificate));
        TokenKeys keys = TokenBench.keys(key(), Optional.of(old));
        Submission submission = new Submission("1", order, connector.prepare(order, keys, access, monitor()));
        bench().shim().tell("fail C_Sign CKR_DEVICE_REMOVED");
        assertEquals(FaultCode.TOKEN_GONE, fault(() -> connector.send(submission, keys, access, monitor())).code());
        assertEquals(List.of(), server.bodies());
        bench().insertAgain();
        KEYS.set(0, bench().again(key()));
        Answer.Issued issued = assertInstanceOf(Answer.Issued.class, connector.send(submission,
                TokenBench.keys(key(), Optional.of(bench().again(old))), access, monitor()));
        world().assertGood(issued.certificate(), key());
    }

    @Test
    void keys_that_ask_for_their_PIN_each_time_ask_as_often_as_was_said() throws Exception {
        TokenBench.Key old = bench().make(KeySpec.EC_P256);
        Bytes certificate = world().certificate(old, EstWorld.CLIENT);
        List<Thread> asked = new ArrayList<>();
        KeyPins pins = () -> {
            asked.add(Thread.currentThread());
            return Optional.of(Pin.taking("123456".toCharArray()));
        };
        TokenKeys keys = TokenBench.keys(bench().asking(key(), pins), Optional.of(bench().asking(old, pins)));
        CaAccess access = world().access(world().settings(tls.at("")), "");
        Order order = world().order(key(), Optional.of(certificate));
        // the standard's login for one use is none that SoftHSM knows for these keys
        bench().shim().tell("attribute * CKA_ALWAYS_AUTHENTICATE true", "fail C_Login CKR_OK");
        bench().shim().resetCounts();
        Prepared prepared = connector.prepare(order, keys, access, monitor());
        assertInstanceOf(Answer.Issued.class,
                connector.send(new Submission("1", order, prepared), keys, access, monitor()));
        Signatures said = connector.signatures(Phase.PREPARE, true, access.settings())
                .plus(connector.signatures(Phase.SEND, true, access.settings()));
        assertEquals(new Signatures(1, 1), said);
        assertEquals(List.of(Thread.currentThread(), Thread.currentThread()), asked);
        assertEquals(2, bench().shim().counts().of("C_Login"));
    }

    @Test
    void the_authoritys_certificates_come_and_the_connection_can_be_tried() throws Exception {
        CaAccess access = world().access(world().settings(tls.at("/.well-known/est/")), "");
        assertEquals(List.of(Bytes.of(world().authority.self().der())), connector.caCertificates(access, monitor()));
        connector.test(access, monitor());
        assertEquals(List.of("cacerts", "cacerts"), server.asked());
        Map<String, String> untrusted = world().settings(tls.at(""));
        untrusted.remove(EstConnector.ANCHORS);
        Fault fault = fault(() -> connector.test(world().access(untrusted, ""), monitor()));
        assertEquals(FaultCode.NETWORK_TLS, fault.code());
        assertEquals("UNTRUSTED", fault.detail(Fault.REASON).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
            "address,  '',                          MISSING",
            "address,  http://localhost,            BAD_VALUE",
            "address,  https://localhost/x?y,       BAD_VALUE",
            "address,  https:///x,                  BAD_VALUE",
            "address,  'https://a b',               BAD_VALUE",
            "label,    ../x,                        BAD_VALUE",
            "anchors,  /does/not/exist,             BAD_VALUE",
            "user,     a:b,                         BAD_VALUE"
    })
    void settings_that_make_no_sense_are_named(String setting, String value, String reason) throws Exception {
        Map<String, String> settings = world().settings("https://localhost", setting, value);
        Fault fault = fault(() -> connector.test(world().access(settings, ""), monitor()));
        assertEquals(FaultCode.CA_SETTINGS, fault.code());
        assertEquals(setting, fault.detail(Fault.ATTRIBUTE).orElseThrow());
        assertEquals(reason, fault.detail(Fault.REASON).orElseThrow());
    }

    @Test
    void a_user_without_a_password_is_not_sent() throws Exception {
        Order order = world().order(key(), Optional.empty());
        Fault fault = fault(() -> connector.send(new Submission("1", order, prepared(order)), keys(),
                world().access(world().settings(tls.at(""), EstConnector.USER, USER), ""), monitor()));
        assertEquals(EstConnector.PASSWORD, fault.detail(Fault.ATTRIBUTE).orElseThrow());
        assertEquals(List.of(), server.asked());
    }

    private Prepared prepared(Order order) throws Exception {
        return connector.prepare(new Order(order.subjectPublicKeyInfo(), order.subject(), order.extensions(),
                Optional.empty(), Map.of()), keys(), withPassword(""), monitor());
    }

    private CaAccess withPassword(String label, String... more) throws Exception {
        Map<String, String> settings = world().settings(tls.at(""), EstConnector.LABEL, label, EstConnector.USER, USER);
        for (int i = 0; i < more.length; i += 2) {
            settings.put(more[i], more[i + 1]);
        }
        return world().access(settings, PASSWORD);
    }

    private static TokenKeys keys() throws FaultException {
        return TokenBench.keys(key(), Optional.empty());
    }

    private static TokenBench.Key key() {
        return KEYS.getFirst();
    }

    private static TokenBench bench() {
        return BENCHES.getFirst();
    }

    private static EstWorld world() {
        return WORLDS.getFirst();
    }

    private static Fault fault(Executable action) {
        return Assertions.assertThrows(FaultException.class, action).fault();
    }

    private static NullProgressMonitor monitor() {
        return new NullProgressMonitor();
    }
}
