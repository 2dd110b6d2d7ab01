/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.cmp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import cz.klicnik.connector.cmp.Asking.Keys;
import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.net.Fetcher;
import cz.klicnik.enrollment.Answer;
import cz.klicnik.enrollment.Order;
import cz.klicnik.enrollment.Revocation;
import cz.klicnik.enrollment.Submission;
import cz.klicnik.testing.OpenSslAuthority;
import cz.klicnik.testing.OpenSslAuthority.Issued;
import cz.klicnik.testing.OpenSslCmp;

/** Against the server of {@code openssl cmp}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenSslServerTest {

    private static final String SIGNS = "keyUsage = critical, digitalSignature\nsubjectKeyIdentifier = hash\n";

    private final OpenSslAuthority authority;
    private final KeyPair old;
    private final KeyPair fresh;
    private final Issued oldCertificate;
    private final Issued newCertificate;
    private final Issued server;

    OpenSslServerTest() throws IOException, GeneralSecurityException {
        authority = OpenSslAuthority.root("Authority", OpenSslAuthority.AUTHORITY);
        old = Asking.ec();
        fresh = Asking.ec();
        oldCertificate = authority.issueFor("Jan", old.getPublic().getEncoded(), 4711, SIGNS);
        newCertificate = authority.issueFor("Jan", fresh.getPublic().getEncoded(), 4711, SIGNS);
        server = authority.issue("CMP server", SIGNS + "extendedKeyUsage = 1.3.6.1.5.5.7.3.28\n");
    }

    @AfterAll
    void delete_certificates() throws IOException {
        authority.close();
    }

    private OpenSslCmp withPassword(String... more) throws IOException {
        return serving(List.of("-srv_ref", "4711", "-srv_secret", "pass:žluťoučký", "-rsp_cert",
                newCertificate.pem().toString()), more);
    }

    private OpenSslCmp signing(String... more) throws IOException {
        return serving(List.of("-srv_cert", server.pem().toString(), "-srv_key", server.key().toString(),
                "-srv_trusted", authority.self().pem().toString(), "-rsp_cert", newCertificate.pem().toString()), more);
    }

    private static OpenSslCmp serving(List<String> words, String... more) throws IOException {
        List<String> all = new ArrayList<>(words);
        all.addAll(List.of(more));
        return new OpenSslCmp(all.toArray(String[]::new));
    }

    private static Asking knowing(OpenSslCmp server) {
        return new Asking(server.address()).password("4711", "žluťoučký");
    }

    private Asking trusting(OpenSslCmp server) throws IOException {
        return new Asking(server.address()).with(CmpSettings.TRUSTED, authority.self().pem().toString());
    }

    private Order first() {
        return Asking.order(fresh, Optional.empty());
    }

    private Order renewal() {
        return Asking.order(fresh, Optional.of(Bytes.of(oldCertificate.der())));
    }

    @ParameterizedTest
    @ValueSource(strings = { "ir", "cr", "p10cr" })
    void a_first_certificate_is_asked_for_with_a_password_and_confirmed(String message)
            throws IOException, FaultException {
        try (OpenSslCmp cmp = withPassword("-rsp_capubs", authority.self().pem().toString())) {
            Asking asking = knowing(cmp).with(CmpSettings.FIRST, message);
            Keys keys = new Keys(fresh);
            Submission submission = asking.submission(first(), keys);
            Answer.Issued issued = assertInstanceOf(Answer.Issued.class, asking.send(submission), cmp::log);
            assertEquals(Bytes.of(newCertificate.der()), issued.certificate());
            assertTrue(issued.confirm());
            asking.confirm(submission, issued, keys);
            assertEquals(1, keys.freshUsed);
            assertEquals(!submission.prepared().pkcs10().isEmpty(), message.equals("p10cr"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "kur", "cr", "p10cr" })
    void a_renewal_is_signed_with_the_old_key_and_confirmed(String message) throws IOException, FaultException {
        try (OpenSslCmp cmp = signing()) {
            Asking asking = trusting(cmp).with(CmpSettings.RENEWAL, message);
            Keys keys = new Keys(fresh, old);
            Submission submission = asking.submission(renewal(), keys);
            Answer.Issued issued = assertInstanceOf(Answer.Issued.class, asking.send(submission), cmp::log);
            assertEquals(Bytes.of(newCertificate.der()), issued.certificate());
            asking.confirm(submission, issued, keys);
            assertEquals(1, keys.freshUsed);
            assertEquals(2, keys.oldUsed);
        }
    }

    @Test
    void what_is_not_decided_is_asked_for_until_it_is() throws IOException, FaultException {
        try (OpenSslCmp cmp = signing("-poll_count", "2", "-check_after", "7")) {
            Asking asking = trusting(cmp);
            Keys keys = new Keys(fresh, old);
            Submission submission = asking.submission(renewal(), keys);
            Answer.Waiting waiting = assertInstanceOf(Answer.Waiting.class, asking.send(submission), cmp::log);
            submission = Asking.later(submission, waiting.memo());
            waiting = assertInstanceOf(Answer.Waiting.class, asking.poll(submission, keys), cmp::log);
            assertTrue(waiting.askAfter().isPresent());
            submission = Asking.later(submission, waiting.memo());
            Answer.Issued issued = assertInstanceOf(Answer.Issued.class, asking.poll(submission, keys), cmp::log);
            asking.confirm(submission, issued, keys);
        }
    }

    @Test
    void an_authority_may_not_wait_for_a_confirmation() throws IOException, FaultException {
        Keys patient = new Keys(fresh, Optional.of(old), true);
        try (OpenSslCmp cmp = signing("-grant_implicitconf")) {
            Asking asking = trusting(cmp);
            assertFalse(issued(asking, asking.submission(renewal(), patient)).confirm(), cmp::log);
            Asking set = trusting(cmp).with(CmpSettings.IMPLICIT_CONFIRM, "true");
            assertFalse(issued(set, set.submission(renewal(), new Keys(fresh, old))).confirm(), cmp::log);
            assertTrue(issued(asking, asking.submission(renewal(), new Keys(fresh, old))).confirm(), cmp::log);
        }
        try (OpenSslCmp cmp = signing()) {
            Asking asking = trusting(cmp);
            Submission submission = asking.submission(renewal(), patient);
            Answer.Issued issued = issued(asking, submission);
            assertTrue(issued.confirm(), cmp::log);
            asking.confirm(submission, issued, patient);
        }
    }

    private static Answer.Issued issued(Asking asking, Submission submission) throws FaultException {
        return assertInstanceOf(Answer.Issued.class, asking.send(submission));
    }

    @Test
    void a_lost_answer_is_had_by_sending_the_same_again() throws IOException, FaultException {
        try (OpenSslCmp cmp = signing()) {
            Keys keys = new Keys(fresh, old);
            Fetcher real = Asking.network();
            Asking losing = trusting(cmp).through((request, monitor) -> {
                real.fetch(request, monitor);
                throw new FaultException(FaultCode.NETWORK_FAILED, Fault.NAME, request.address().toString());
            });
            Submission submission = losing.submission(renewal(), keys);
            assertEquals(FaultCode.NETWORK_FAILED, fault(() -> losing.send(submission)).code());
            Asking again = trusting(cmp).through(real);
            again.confirm(submission, issued(again, submission), keys);
        }
    }

    @Test
    void a_certificate_is_revoked_by_its_own_key() throws IOException, FaultException {
        Revocation revocation = new Revocation(Bytes.of(oldCertificate.der()), Revocation.Reason.SUPERSEDED);
        Keys keys = new Keys(fresh, old);
        try (OpenSslCmp cmp = signing()) {
            trusting(cmp).revoke(revocation, keys);
            assertTrue(cmp.log().contains("received RR"), cmp::log);
        }
        try (OpenSslCmp cmp = signing("-pkistatus", "2", "-failure", "4", "-statusstring", "Neznám ho")) {
            Fault fault = fault(() -> trusting(cmp).revoke(revocation, keys));
            assertEquals(FaultCode.CA_REFUSED, fault.code());
            assertEquals(Optional.of("Neznám ho"), fault.detail(Fault.MESSAGE));
            assertEquals(Optional.of("badCertId"), fault.detail(Fault.FOUND));
        }
    }

    @Test
    void a_certificate_whose_key_is_gone_is_revoked_with_the_password() throws IOException, FaultException {
        try (OpenSslCmp cmp = withPassword()) {
            knowing(cmp).revoke(
                    new Revocation(Bytes.of(oldCertificate.der()), Revocation.Reason.KEY_COMPROMISE), new Keys(fresh));
            assertTrue(cmp.log().contains("received RR"), cmp::log);
        }
    }

    @Test
    void the_authority_is_reached_without_asking_for_anything() throws IOException, FaultException {
        try (OpenSslCmp cmp = withPassword()) {
            knowing(cmp).test();
            assertEquals(List.of(), knowing(cmp).authorities());
            Fault fault = fault(() -> knowing(cmp).password("4711", "zlutoucky").test());
            assertEquals(FaultCode.CA_AUTHENTICATION, fault.code(), fault::toString);
        }
        try (OpenSslCmp cmp = signing()) {
            trusting(cmp).test();
            Fault fault = fault(() -> new Asking(cmp.address()).test());
            assertEquals(FaultCode.CA_SETTINGS, fault.code());
            assertEquals(Optional.of(CmpSettings.TRUSTED), fault.detail(Fault.ATTRIBUTE));
        }
    }

    @Test
    void a_refusal_is_told_in_the_words_of_the_authority() throws IOException, FaultException {
        try (OpenSslCmp cmp = signing("-pkistatus", "2", "-failure", "9", "-statusstring", "Tento klíč ne")) {
            Asking asking = trusting(cmp);
            assertEquals(new Answer.Refused("Tento klíč ne", "badPOP"),
                    asking.send(asking.submission(renewal(), new Keys(fresh, old))));
        }
        try (OpenSslCmp cmp = signing("-pkistatus", "1", "-statusstring", "Jméno opraveno")) {
            Asking asking = trusting(cmp);
            assertEquals("grantedWithMods Jméno opraveno",
                    issued(asking, asking.submission(renewal(), new Keys(fresh, old))).note());
        }
    }

    @Test
    void an_error_is_a_refusal_only_where_it_is_protected() throws IOException, FaultException {
        try (OpenSslCmp cmp = signing("-send_error", "-failure", "2", "-statusstring", "Takto ne")) {
            Asking asking = trusting(cmp);
            assertInstanceOf(Answer.Refused.class,
                    asking.send(asking.submission(renewal(), new Keys(fresh, old))), cmp::log);
        }
        try (OpenSslCmp cmp = signing("-send_error", "-send_unprot_err")) {
            Asking asking = trusting(cmp);
            Submission submission = asking.submission(renewal(), new Keys(fresh, old));
            Fault fault = fault(() -> asking.send(submission));
            assertEquals(Optional.of("UNPROTECTED"), fault.detail(Fault.REASON), fault::toString);
        }
        try (OpenSslCmp cmp = signing("-send_unprotected")) {
            Asking asking = trusting(cmp);
            Submission submission = asking.submission(renewal(), new Keys(fresh, old));
            Fault fault = fault(() -> asking.send(submission));
            assertEquals(Optional.of("SIGNATURE"), fault.detail(Fault.REASON), fault::toString);
        }
    }

    @Test
    void a_wrong_password_is_told_and_the_right_one_goes_with_the_same_request() throws IOException, FaultException {
        try (OpenSslCmp cmp = withPassword()) {
            Asking wrong = knowing(cmp).password("4711", "zlutoucky");
            Keys keys = new Keys(fresh);
            Submission submission = wrong.submission(first(), keys);
            Fault fault = fault(() -> wrong.send(submission));
            assertEquals(FaultCode.CA_AUTHENTICATION, fault.code(), fault::toString);
            issued(knowing(cmp), submission);
            assertEquals(1, keys.freshUsed);
        }
    }

    @Test
    void whom_the_authority_does_not_trust_is_told_so() throws IOException, FaultException {
        try (OpenSslAuthority stranger = OpenSslAuthority.root("Stranger", OpenSslAuthority.AUTHORITY);
                OpenSslCmp cmp = signing()) {
            Issued foreign = stranger.issueFor("Jan", old.getPublic().getEncoded(), 4711, SIGNS);
            Asking asking = trusting(cmp);
            Answer answer = asking.send(asking.submission(
                    Asking.order(fresh, Optional.of(Bytes.of(foreign.der()))), new Keys(fresh, old)));
            Answer.Refused refused = assertInstanceOf(Answer.Refused.class, answer, cmp::log);
            assertTrue(refused.reason().contains("no suitable sender cert"), refused::toString);
        }
    }

    @Test
    void an_authority_that_is_not_trusted_is_not_believed() throws IOException {
        try (OpenSslAuthority stranger = OpenSslAuthority.root("Stranger", OpenSslAuthority.AUTHORITY);
                OpenSslCmp cmp = signing()) {
            Fault fault = fault(() -> {
                Asking asking = trusting(cmp).with(CmpSettings.TRUSTED, stranger.self().pem().toString());
                asking.send(asking.submission(renewal(), new Keys(fresh, old)));
            });
            assertEquals(Optional.of("SIGNATURE"), fault.detail(Fault.REASON), fault::toString);
        }
    }

    private static Fault fault(Executable work) {
        return assertThrows(FaultException.class, work).fault();
    }
}
