/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.scep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.enrollment.Answer;
import cz.klicnik.enrollment.Phase;
import cz.klicnik.enrollment.Submission;
import cz.klicnik.testing.Command;

/** Waiting, refusals, and answers as no authority should give them. */
class AnswersTest {

    private static final KeyPair FRESH = Asking.rsa();
    private static final KeyPair OTHER = Asking.rsa();

    private final FakeAuthority authority = new FakeAuthority();
    private final Asking asking =
            new Asking("http://fake.example/scep", authority.fingerprint(), Optional.empty()).through(authority);
    private final Asking.Keys keys = new Asking.Keys(FRESH, Optional.empty());

    AnswersTest() {
        authority.issuedFor = Optional.of(FRESH);
    }

    private Submission prepared() throws FaultException {
        return asking.prepare(Asking.order(FRESH, Optional.empty()), keys);
    }

    @Test
    void what_waits_is_polled_for_until_it_is_decided() throws FaultException {
        Submission submission = prepared();
        authority.status = "3";
        Answer.Waiting waiting = assertInstanceOf(Answer.Waiting.class, asking.send(submission, keys));
        assertEquals(submission.prepared().memo(), waiting.memo());
        assertInstanceOf(Answer.Waiting.class, asking.poll(submission, keys));
        authority.status = "0";
        assertInstanceOf(Answer.Issued.class, asking.poll(submission, keys));
        assertEquals(List.of("19", "20", "20"), authority.types);
    }

    @Test
    void a_lost_answer_loses_nothing_because_the_same_message_is_sent_again() throws FaultException {
        Submission submission = prepared();
        authority.lost = true;
        assertEquals(FaultCode.NETWORK_FAILED,
                assertThrows(FaultException.class, () -> asking.send(submission, keys)).fault().code());
        authority.lost = false;
        assertInstanceOf(Answer.Issued.class, asking.send(submission, keys));
        assertEquals(List.of("19", "19"), authority.types);
    }

    @Test
    void a_renewal_is_one_where_the_server_knows_them_and_an_ordinary_request_where_it_does_not()
            throws FaultException {
        Answer.Issued first = assertInstanceOf(Answer.Issued.class, asking.send(prepared(), keys));
        authority.types.clear();
        authority.issuedFor = Optional.of(OTHER);
        Asking.Keys both = new Asking.Keys(OTHER, Optional.of(FRESH));
        for (String capabilities : List.of("SHA-256\nRenewal\nPOSTPKIOperation", "SCEPStandard")) {
            authority.capabilities = capabilities;
            Submission submission = asking.prepare(Asking.order(OTHER, Optional.of(first.certificate())), both);
            assertInstanceOf(Answer.Issued.class, asking.send(submission, both));
        }
        assertEquals(List.of("17", "19"), authority.types);
    }

    @Test
    void a_refusal_says_what_the_standard_calls_it() throws FaultException {
        Submission submission = prepared();
        authority.status = "2";
        for (List<String> names : List.of(List.of("0", "badAlg"), List.of("1", "badMessageCheck"),
                List.of("2", "badRequest"), List.of("3", "badTime"), List.of("4", "badCertId"), List.of("9", "9"))) {
            authority.failure = Optional.of(names.getFirst());
            assertEquals(names.getLast(),
                    assertInstanceOf(Answer.Refused.class, asking.send(submission, keys)).code());
        }
    }

    private void refused(String reason, Consumer<FakeAuthority> change) throws FaultException {
        Submission submission = prepared();
        change.accept(authority);
        Fault fault = assertThrows(FaultException.class, () -> asking.send(submission, keys)).fault();
        assertEquals(FaultCode.CA_ANSWER, fault.code());
        assertEquals(Optional.of(reason), fault.detail(Fault.REASON));
    }

    @Test
    void an_answer_to_another_question_is_refused() throws FaultException {
        refused("OTHER_TRANSACTION", a -> a.anotherTransaction = true);
    }

    @Test
    void an_answer_that_was_recorded_before_is_refused() throws FaultException {
        refused("OTHER_TRANSACTION", a -> a.anotherNonce = true);
    }

    @Test
    void an_answer_that_somebody_else_signed_is_refused() throws FaultException {
        refused("SIGNATURE", a -> a.signing = OTHER.getPrivate());
    }

    @Test
    void a_certificate_for_another_key_is_refused() throws FaultException {
        refused("OTHER_KEY", a -> a.issuedFor = Optional.of(OTHER));
    }

    @Test
    void success_without_a_certificate_is_refused() throws FaultException {
        refused("NOTHING", a -> a.noCertificate = true);
    }

    @Test
    void a_message_of_another_kind_or_status_is_refused() throws FaultException {
        refused("GARBAGE", a -> a.messageType = "19");
    }

    @Test
    void an_unknown_status_is_refused() throws FaultException {
        refused("GARBAGE", a -> a.status = "7");
    }

    @Test
    void garbage_is_refused() throws FaultException {
        for (byte[] garbage : List.of(new byte[0], "<html>".getBytes(), new byte[] { 0x30, (byte) 0x80 },
                new byte[] { 0x30, 0x03, 0x02, 0x01, 0x01 })) {
            authority.instead = Optional.empty();
            refused("GARBAGE", a -> a.instead = Optional.of(Bytes.of(garbage)));
        }
    }

    @Test
    void a_server_that_knows_only_old_digests_is_told() {
        authority.capabilities = "DES3\nSHA-1\n";
        Fault fault = assertThrows(FaultException.class, this::prepared).fault();
        assertEquals(FaultCode.CA_ANSWER, fault.code());
    }

    @Test
    void a_key_that_is_not_rsa_is_refused_before_anything_is_sent() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        KeyPair ec = generator.generateKeyPair();
        Fault fault = assertThrows(FaultException.class, () -> asking.prepare(Asking.order(ec, Optional.empty()),
                new Asking.Keys(ec, Optional.empty()))).fault();
        assertEquals(FaultCode.KEY_UNUSABLE, fault.code());
        assertEquals(List.of(), authority.types);
    }

    @Test
    void what_a_certificate_forbids_its_key_is_told_before_there_is_a_new_one(@TempDir Path folder) throws Exception {
        for (String usage : List.of("digitalSignature", "nonRepudiation")) {
            Path file = folder.resolve(usage);
            Command.of("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout",
                    folder.resolve("key").toString(), "-subj", "/CN=Jan", "-addext", "keyUsage=" + usage, "-outform",
                    "DER",
                    "-out", file.toString()).succeed();
            assertEquals(usage.equals("digitalSignature") ? Optional.empty() : Optional.of(FaultCode.KEY_USE_FORBIDDEN),
                    new ScepConnector().refuses(Bytes.of(Files.readAllBytes(file)), asking.access().settings())
                            .map(Fault::code),
                    usage);
        }
        assertEquals(Optional.of(FaultCode.OBJECT_UNREADABLE), new ScepConnector()
                .refuses(Bytes.ofHex("3000"), asking.access().settings()).map(Fault::code));
    }

    @Test
    void it_says_how_often_keys_are_used() {
        ScepConnector connector = new ScepConnector();
        assertEquals(1, connector.signatures(Phase.PREPARE, true, asking.access().settings()).old());
        assertEquals(3, connector.signatures(Phase.PREPARE, false, asking.access().settings()).fresh());
        assertEquals(2, connector.signatures(Phase.POLL, true, asking.access().settings()).old());
    }
}
