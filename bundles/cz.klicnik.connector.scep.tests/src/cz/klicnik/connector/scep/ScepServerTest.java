/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.scep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.driver.Capability.GeneratedKey;
import cz.klicnik.core.driver.Capability.KeyGeneration;
import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.core.net.Fetcher;
import cz.klicnik.enrollment.Answer;
import cz.klicnik.enrollment.Order;
import cz.klicnik.enrollment.SigningKeys;
import cz.klicnik.enrollment.Submission;
import cz.klicnik.enrollment.keys.KeyPins;
import cz.klicnik.enrollment.keys.SessionKey;
import cz.klicnik.enrollment.keys.TokenKeys;
import cz.klicnik.pkcs11.ModuleHost;
import cz.klicnik.pki.CertificateParser;
import cz.klicnik.pki.CertificateView;
import cz.klicnik.testing.NativeLibraries;
import cz.klicnik.testing.ScepServer;
import cz.klicnik.testing.Shim;
import cz.klicnik.testing.SoftHsm;
import cz.klicnik.testing.TestToken;

/** Against Debian's SCEP server. */
class ScepServerTest {

    private static final String CHALLENGE = "heslo-9137";
    /** CN=Eva. */
    private static final Bytes SUBJECT_OF_TOKEN = Bytes.ofHex("300e310c300a06035504030c03457661");
    private static final KeyPair FIRST = Asking.rsa();
    private static final KeyPair SECOND = Asking.rsa();

    private static Optional<ScepServer> server = Optional.empty();

    @BeforeAll
    static void start() throws IOException {
        server = Optional.of(new ScepServer(CHALLENGE));
    }

    @AfterAll
    static void stop() throws IOException {
        if (server.isPresent()) {
            server.get().close();
        }
    }

    private static Asking asking(String challenge) throws IOException, GeneralSecurityException {
        return new Asking(server.orElseThrow().address(), server.orElseThrow().fingerprint(), Optional.of(challenge));
    }

    private static Answer.Issued enrol(KeyPair pair) throws Exception {
        Asking asking = asking(CHALLENGE);
        Asking.Keys keys = new Asking.Keys(pair, Optional.empty());
        Submission submission = asking.prepare(Asking.order(pair, Optional.empty()), keys);
        return assertInstanceOf(Answer.Issued.class, asking.send(submission, keys));
    }

    @Test
    void a_first_certificate_is_issued_for_the_challenge_and_renewed_with_the_old_key() throws Exception {
        Answer.Issued first = enrol(FIRST);
        CertificateView view = CertificateParser.parse(first.certificate());
        assertEquals(Bytes.of(FIRST.getPublic().getEncoded()), view.subjectPublicKeyInfo());
        assertEquals("Jan", view.holder());
        Asking renewing = asking(CHALLENGE);
        Asking.Keys keys = new Asking.Keys(SECOND, Optional.of(FIRST));
        Submission submission = renewing.prepare(Asking.order(SECOND, Optional.of(first.certificate())), keys);
        Answer.Issued second = assertInstanceOf(Answer.Issued.class, renewing.send(submission, keys));
        CertificateView renewed = CertificateParser.parse(second.certificate());
        assertEquals(Bytes.of(SECOND.getPublic().getEncoded()), renewed.subjectPublicKeyInfo());
        assertEquals(view.subject(), renewed.subject());
        // the answer was lost: the same message again is answered again
        assertInstanceOf(Answer.Issued.class, renewing.send(submission, keys));
    }

    @Test
    void keys_on_a_token_sign_request_and_renewal_and_read_the_answers(@TempDir Path scratch) throws Exception {
        NativeLibraries libraries = new NativeLibraries();
        try (SoftHsm hsm = new SoftHsm(libraries)) {
            TestToken token = hsm.initToken("Keys");
            try (Shim shim = Shim.over(libraries, token);
                    ModuleHost module = ModuleHost.open(shim.library(), Quirks.STANDARD, scratch, List.of());
                    TokenSession session = module.connect(token.slot(), "test");
                    Pin pin = Pin.taking(token.pin().toCharArray())) {
                session.login(UserRole.USER, pin);
                GeneratedKey fresh = session.capability(KeyGeneration.class).orElseThrow().generate(KeySpec.RSA_2048,
                        "first", Bytes.of((byte) 1));
                GeneratedKey next = session.capability(KeyGeneration.class).orElseThrow().generate(KeySpec.RSA_2048,
                        "next", Bytes.of((byte) 2));
                Asking asking = asking(CHALLENGE);
                SigningKeys first = new TokenKeys(Optional.of(key(session, fresh)), Optional.empty());
                Submission enrolling = asking.prepare(order(fresh, Optional.empty()), first);
                Answer.Issued issued = assertInstanceOf(Answer.Issued.class, asking.send(enrolling, first));
                SigningKeys both =
                        new TokenKeys(Optional.of(key(session, next)), Optional.of(key(session, fresh)));
                Submission renewing = asking.prepare(order(next, Optional.of(issued.certificate())), both);
                Answer.Issued renewed = assertInstanceOf(Answer.Issued.class, asking.send(renewing, both));
                assertEquals(next.subjectPublicKeyInfo(),
                        CertificateParser.parse(renewed.certificate()).subjectPublicKeyInfo());
            }
        }
    }

    private static Order order(GeneratedKey key, Optional<Bytes> renewed) {
        return new Order(key.subjectPublicKeyInfo(), SUBJECT_OF_TOKEN, List.of(), renewed, Map.of());
    }

    private static PrivateKey key(TokenSession session, GeneratedKey generated) throws FaultException {
        long handle = session.read(new NullProgressMonitor()).objects().stream()
                .filter(TokenObject.PrivateKey.class::isInstance).filter(o -> o.id().equals(generated.id()))
                .mapToLong(TokenObject::handle).findFirst().orElseThrow();
        return TokenKeys.key(generated.subjectPublicKeyInfo(), new SessionKey(session, handle, KeyPins.NONE));
    }

    @Test
    void a_wrong_challenge_is_refused_with_the_servers_reason() throws Exception {
        Asking asking = asking("wrong");
        KeyPair pair = SECOND;
        Asking.Keys keys = new Asking.Keys(pair, Optional.empty());
        Submission submission = asking.prepare(Asking.order(pair, Optional.empty()), keys);
        Answer.Refused refused = assertInstanceOf(Answer.Refused.class, asking.send(submission, keys));
        assertEquals("badRequest", refused.code());
    }

    @Test
    void a_server_with_another_fingerprint_gets_nothing() throws Exception {
        Asking asking = new Asking(server.orElseThrow().address(), "00".repeat(32), Optional.of(CHALLENGE));
        for (FaultException fault : List.of(assertThrows(FaultException.class, asking::test),
                assertThrows(FaultException.class, () -> asking.prepare(Asking.order(FIRST, Optional.empty()),
                        new Asking.Keys(FIRST, Optional.empty()))))) {
            assertEquals(FaultCode.CA_ANSWER, fault.fault().code());
            assertEquals(Optional.of("UNKNOWN_ISSUER"), fault.fault().detail(Fault.REASON));
            assertTrue(fault.fault().detail(Fault.MESSAGE).orElse("").contains(server.orElseThrow().fingerprint()),
                    "says which one it has");
        }
    }

    @Test
    void the_connection_can_be_tested_and_shows_the_authority() throws Exception {
        asking("").test();
        assertEquals(1, asking("").authorities().size());
        FaultException off = assertThrows(FaultException.class, () -> asking("").through(Fetcher.OFF).test());
        assertEquals(FaultCode.NETWORK_OFF, off.fault().code());
        Asking nobody = new Asking("http://127.0.0.1:1/scep", "00".repeat(32), Optional.empty());
        assertEquals(FaultCode.NETWORK_FAILED, assertThrows(FaultException.class, nobody::test).fault().code());
    }

    @Test
    void settings_that_make_no_sense_are_told() throws Exception {
        for (String fingerprint : List.of("", "12", "zz".repeat(32), "0".repeat(63))) {
            Asking asking = new Asking(server.orElseThrow().address(), fingerprint, Optional.empty());
            assertEquals(FaultCode.CA_SETTINGS,
                    assertThrows(FaultException.class, asking::test).fault().code(), fingerprint);
        }
    }
}
