/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.cmp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.cmp.GenRepContent;
import org.bouncycastle.asn1.cmp.InfoTypeAndValue;
import org.bouncycastle.asn1.cmp.CMPObjectIdentifiers;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIMessage;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cmp.PollRepContent;
import org.bouncycastle.asn1.cmp.PollReqContent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import cz.klicnik.connector.cmp.Asking.Keys;
import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.enrollment.Answer;
import cz.klicnik.enrollment.Order;
import cz.klicnik.enrollment.Submission;
import cz.klicnik.testing.OpenSslAuthority;
import cz.klicnik.testing.OpenSslAuthority.Issued;

/** Answers as no authority should give them, or only rarely does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadAnswersTest {

    private static final String AUTHORITIES = "extendedKeyUsage = 1.3.6.1.5.5.7.3.28\n";

    private final OpenSslAuthority authority;
    private final KeyPair old = Asking.ec();
    private final KeyPair fresh = Asking.ec();
    private final KeyPair signing = Asking.ec();
    private final Bytes oldCertificate;
    private final Bytes newCertificate;
    private final Bytes signer;

    BadAnswersTest() throws IOException, GeneralSecurityException {
        authority = OpenSslAuthority.root("Authority", OpenSslAuthority.AUTHORITY);
        oldCertificate = issued("Jan", old, "subjectKeyIdentifier = hash\n");
        newCertificate = issued("Jan", fresh, "subjectKeyIdentifier = hash\n");
        signer = issued("Server", signing, AUTHORITIES);
    }

    @AfterAll
    void delete_certificates() throws IOException {
        authority.close();
    }

    private Bytes issued(String holder, KeyPair pair, String extensions) throws IOException {
        return Bytes.of(authority.issueFor(holder, pair.getPublic().getEncoded(), 4711, extensions).der());
    }

    private Order renewal() {
        return Asking.order(fresh, Optional.of(oldCertificate));
    }

    private Keys keys() {
        return new Keys(fresh, old);
    }

    private FakeAuthority answering(Function<PKIMessage, PKIBody> body) {
        return new FakeAuthority(signer, signing.getPrivate(), body);
    }

    private FakeAuthority issuing() {
        return answering(q -> FakeAuthority.issuing(q, PKIStatus.GRANTED, "", newCertificate.toArray()));
    }

    private Asking asking(FakeAuthority fake) throws IOException {
        return new Asking("http://ca.example/cmp").through(fake).with(CmpSettings.TRUSTED,
                authority.self().pem().toString());
    }

    private Answer send(FakeAuthority fake) throws IOException, FaultException {
        Asking asking = asking(fake);
        return asking.send(asking.submission(renewal(), keys()));
    }

    private Fault fault(FakeAuthority fake) {
        return assertThrows(FaultException.class, () -> send(fake)).fault();
    }

    private static void assertReason(String reason, Fault fault) {
        assertEquals(FaultCode.CA_ANSWER, fault.code(), fault::toString);
        assertEquals(Optional.of(reason), fault.detail(Fault.REASON), fault::toString);
        assertEquals(Optional.of("http://ca.example/cmp"), fault.detail(Fault.NAME));
    }

    @Test
    void what_is_as_it_should_be_is_believed() throws IOException, FaultException {
        Answer.Issued issued = assertInstanceOf(Answer.Issued.class, send(issuing()));
        assertEquals(newCertificate, issued.certificate());
        assertEquals("", issued.note());
        assertTrue(issued.others().contains(signer));
    }

    @Test
    void bytes_that_are_no_message_are_garbage() {
        byte[] text = "<html>Log in</html>".getBytes(StandardCharsets.US_ASCII);
        assertReason("GARBAGE", fault(issuing().afterwards(m -> text)));
        assertReason("GARBAGE", fault(issuing().afterwards(m -> new byte[0])));
        assertReason("GARBAGE", fault(issuing().afterwards(m -> new byte[1000])));
        assertReason("GARBAGE", fault(issuing().afterwards(m -> new byte[] { 0x30, 0 })));
        assertReason("GARBAGE", fault(issuing().afterwards(m -> Arrays.copyOf(m, m.length + 1))));
        assertReason("GARBAGE", fault(issuing().afterwards(m -> newCertificate.toArray())));
    }

    @Test
    void a_message_that_is_cut_off_anywhere_is_garbage() throws IOException, FaultException {
        Asking[] asking = new Asking[1];
        int[] length = { 0 };
        FakeAuthority cutting = issuing().afterwards(m -> {
            length[0] = length[0] == 0 ? m.length - 1 : length[0] - 97;
            return Arrays.copyOf(m, Math.max(0, length[0]));
        });
        asking[0] = asking(cutting);
        Submission submission = asking[0].submission(renewal(), keys());
        do {
            assertReason("GARBAGE", assertThrows(FaultException.class, () -> asking[0].send(submission)).fault());
        } while (length[0] > 0);
    }

    @Test
    void what_is_nested_ten_thousand_times_or_lies_about_its_length_is_garbage() {
        ByteArrayOutputStream nested = new ByteArrayOutputStream();
        for (int length = 10_000 * 4; length > 0; length -= 4) {
            nested.writeBytes(new byte[] { 0x30, (byte) 0x82, (byte) (length - 4 >> 8), (byte) (length - 4) });
        }
        assertReason("GARBAGE", fault(issuing().afterwards(m -> nested.toByteArray())));
        assertReason("GARBAGE", fault(issuing().afterwards(m -> new byte[] { 0x30, (byte) 0x84, 0x7f, -1, -1, -1 })));
        assertReason("GARBAGE", fault(issuing().afterwards(m -> new byte[] { 0x30, (byte) 0x84, -1, -1, -1, -1 })));
        assertReason("GARBAGE", fault(issuing().afterwards(m -> new byte[] { 0x3f, -1, -1 })));
        assertReason("GARBAGE", fault(issuing().afterwards(m -> new byte[] { 0x30, (byte) 0x80, 0, 0 })));
    }

    @Test
    void no_changed_byte_makes_an_answer_that_is_believed_or_a_crash() throws IOException, FaultException {
        int[] at = { 0 };
        int[] length = { 0 };
        FakeAuthority changing = issuing().afterwards(m -> {
            byte[] changed = m.clone();
            length[0] = m.length;
            changed[at[0]] ^= 1 + at[0] % 7 * 16;
            return changed;
        });
        Asking asking = asking(changing);
        Submission submission = asking.submission(renewal(), keys());
        do {
            try {
                Answer answer = asking.send(submission);
                // extraCerts are not protected: a change there that does no harm does none
                assertEquals(newCertificate, assertInstanceOf(Answer.Issued.class, answer).certificate());
            } catch (FaultException e) {
                assertEquals(FaultCode.CA_ANSWER, e.fault().code(), e.fault()::toString);
            }
            at[0] += 13;
        } while (at[0] < length[0]);
    }

    @Test
    void an_answer_to_another_message_is_not_taken() {
        assertReason("OTHER_TRANSACTION", fault(issuing().transaction(new byte[16])));
        assertReason("OTHER_TRANSACTION", fault(issuing().answering(new byte[16])));
        assertReason("OTHER_TRANSACTION", fault(issuing().answering(new byte[0])));
    }

    @Test
    void an_answer_that_nothing_protects_is_not_believed() {
        assertReason("SIGNATURE", fault(issuing().unprotected()));
    }

    @Test
    void a_signature_by_another_key_is_not_believed() throws GeneralSecurityException {
        assertReason("SIGNATURE", fault(new FakeAuthority(signer, Asking.ec().getPrivate(),
                q -> FakeAuthority.issuing(q, PKIStatus.GRANTED, "", newCertificate.toArray()))));
    }

    @Test
    void only_whoever_speaks_for_the_authority_may_sign() throws IOException, FaultException {
        FakeAuthority colleague = new FakeAuthority(oldCertificate, old.getPrivate(),
                q -> FakeAuthority.issuing(q, PKIStatus.GRANTED, "", newCertificate.toArray()));
        assertReason("SIGNATURE", fault(colleague));
        Asking named = asking(colleague).with(CmpSettings.RECIPIENT, "CN=Jan");
        assertInstanceOf(Answer.Issued.class, named.send(named.submission(renewal(), keys())));
        Asking other = asking(issuing()).with(CmpSettings.RECIPIENT, "CN=Somebody");
        Submission submission = other.submission(renewal(), keys());
        assertReason("SIGNATURE", assertThrows(FaultException.class, () -> other.send(submission)).fault());
    }

    @Test
    void a_signer_of_a_stranger_is_not_believed() throws IOException {
        try (OpenSslAuthority stranger = OpenSslAuthority.root("Authority", OpenSslAuthority.AUTHORITY)) {
            Issued forged = stranger.issueFor("Server", signing.getPublic().getEncoded(), 1, AUTHORITIES);
            assertReason("SIGNATURE", fault(new FakeAuthority(Bytes.of(forged.der()), signing.getPrivate(),
                    q -> FakeAuthority.issuing(q, PKIStatus.GRANTED, "", newCertificate.toArray()))));
        }
    }

    @Test
    void a_signer_that_has_expired_is_not_believed() throws IOException, FaultException {
        Asking later = asking(issuing())
                .at(Clock.fixed(Instant.now().plus(Duration.ofDays(60)), ZoneOffset.UTC));
        Submission submission = later.submission(renewal(), keys());
        Fault fault = assertThrows(FaultException.class, () -> later.send(submission)).fault();
        assertReason("SIGNATURE", fault);
        assertTrue(fault.detail(Fault.MESSAGE).orElse("").contains("EXPIRED"), fault::toString);
    }

    @Test
    void a_signer_whose_key_may_not_sign_is_not_believed() throws IOException {
        Bytes encrypting = issued("Server", signing, AUTHORITIES + "keyUsage = keyEncipherment\n");
        assertReason("SIGNATURE", fault(new FakeAuthority(encrypting, signing.getPrivate(),
                q -> FakeAuthority.issuing(q, PKIStatus.GRANTED, "", newCertificate.toArray()))));
    }

    @Test
    void another_body_than_the_one_that_belongs_here_is_garbage() {
        assertReason("GARBAGE", fault(answering(q -> new PKIBody(PKIBody.TYPE_GEN_REP,
                new GenRepContent(new InfoTypeAndValue(CMPObjectIdentifiers.id_it_caCerts))))));
        assertReason("GARBAGE", fault(answering(q -> new PKIBody(PKIBody.TYPE_INIT_REP,
                FakeAuthority.issuing(q, PKIStatus.GRANTED, "", newCertificate.toArray()).getContent()))));
        assertReason("GARBAGE", fault(answering(q -> FakeAuthority.issuing(q, PKIStatus.GRANTED, "",
                newCertificate.toArray(), newCertificate.toArray()))));
        assertReason("GARBAGE", fault(answering(q -> FakeAuthority.issuing(q, PKIStatus.GRANTED, ""))));
    }

    @Test
    void a_grant_without_a_certificate_is_nothing() {
        assertReason("NOTHING", fault(answering(q -> FakeAuthority.issuing(q, PKIStatus.GRANTED, "", new byte[0]))));
    }

    @Test
    void a_certificate_for_another_key_is_none() throws IOException, GeneralSecurityException {
        Bytes other = issued("Jan", Asking.ec(), "subjectKeyIdentifier = hash\n");
        assertReason("OTHER_KEY",
                fault(answering(q -> FakeAuthority.issuing(q, PKIStatus.GRANTED, "", other.toArray()))));
    }

    @Test
    void what_the_authority_has_changed_is_handed_on_with_its_words() throws IOException, FaultException {
        Bytes other = issued("Johann", fresh, "subjectKeyIdentifier = hash\n");
        Answer.Issued issued = assertInstanceOf(Answer.Issued.class, send(answering(q -> FakeAuthority.issuing(q,
                PKIStatus.GRANTED_WITH_MODS, "The name was corrected", other.toArray()))));
        assertEquals(other, issued.certificate());
        assertEquals("grantedWithMods The name was corrected", issued.note());
    }

    @Test
    void a_refusal_comes_with_words_and_codes_and_without_what_upsets_a_terminal() throws IOException, FaultException {
        assertEquals(new Answer.Refused("No \u2192 this [31m line", ""), send(answering(q -> FakeAuthority.issuing(q,
                PKIStatus.REJECTION, "No \u2192\r\nthis \u001b[31m\u202e line", new byte[0]))));
        assertEquals(new Answer.Refused("Not you (42) More of it", "badPOP, badCertTemplate"),
                send(answering(q -> FakeAuthority.error(PKIStatus.REJECTION, "Not you",
                        PKIFailureInfo.badPOP | PKIFailureInfo.badCertTemplate))));
    }

    @Test
    void an_unprotected_error_is_told_and_decides_nothing() {
        Fault fault = fault(answering(q -> FakeAuthority.error(PKIStatus.REJECTION, "No", PKIFailureInfo.badRequest))
                .unprotected());
        assertReason("UNPROTECTED", fault);
        assertEquals(Optional.of("No (42) More of it [badRequest]"), fault.detail(Fault.MESSAGE));
    }

    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void an_error_that_does_not_accept_the_asker_is_told_as_one(boolean isProtected) {
        FakeAuthority fake = answering(
                q -> FakeAuthority.error(PKIStatus.REJECTION, "Who?", PKIFailureInfo.signerNotTrusted));
        Fault fault = fault(isProtected ? fake : fake.unprotected());
        assertEquals(FaultCode.CA_AUTHENTICATION, fault.code());
        assertEquals(Optional.of("Who? (42) More of it [signerNotTrusted]"), fault.detail(Fault.MESSAGE));
    }

    @Test
    void an_authority_that_is_unwell_has_not_refused() {
        Fault fault = fault(
                answering(q -> FakeAuthority.error(PKIStatus.REJECTION, "Later", PKIFailureInfo.systemUnavail)));
        assertEquals(FaultCode.CA_REFUSED, fault.code());
        assertEquals(Optional.of("systemUnavail"), fault.detail(Fault.FOUND));
    }

    @ParameterizedTest
    @ValueSource(ints = { PKIFailureInfo.transactionIdInUse, PKIFailureInfo.duplicateCertReq })
    void an_authority_that_has_the_request_already_is_asked_what_has_become_of_it(int failure)
            throws IOException, FaultException {
        FakeAuthority fake = answering(q -> q.getBody().getType() == PKIBody.TYPE_POLL_REQ
                ? FakeAuthority.issuing(q, PKIStatus.GRANTED, "", newCertificate.toArray())
                : FakeAuthority.error(PKIStatus.REJECTION, "I have it", failure));
        Asking asking = asking(fake);
        Submission submission = asking.submission(renewal(), keys());
        Answer.Waiting waiting = assertInstanceOf(Answer.Waiting.class, asking.send(submission));
        assertTrue(waiting.askAfter().isEmpty());
        assertInstanceOf(Answer.Issued.class,
                asking.poll(Asking.later(submission, waiting.memo()), keys()));
        assertEquals(waiting.number(),
                Optional.of(Bytes.of(fake.asked.getLast().getHeader().getTransactionID().getOctets()).hex()));
    }

    @Test
    void an_answer_that_is_put_off_as_a_whole_is_polled_for_as_a_whole() throws IOException, FaultException {
        FakeAuthority fake = answering(q -> q.getBody().getType() == PKIBody.TYPE_POLL_REQ
                ? new PKIBody(PKIBody.TYPE_POLL_REP,
                        new PollRepContent(new ASN1Integer(-1), new ASN1Integer(1L << 62)))
                : FakeAuthority.error(PKIStatus.WAITING, "A person has to look at it", 0));
        Instant now = Instant.parse("2026-11-25T20:00:00Z").plus(Duration.ofDays(1));
        Asking asking = asking(fake).at(Clock.fixed(Instant.now(), ZoneOffset.UTC));
        Submission submission = asking.submission(renewal(), keys());
        Answer.Waiting waiting = assertInstanceOf(Answer.Waiting.class, asking.send(submission));
        waiting = assertInstanceOf(Answer.Waiting.class,
                asking.poll(Asking.later(submission, waiting.memo()), keys()));
        PollReqContent polled = PollReqContent.getInstance(fake.asked.getLast().getBody().getContent());
        assertEquals(-1, polled.getCertReqIdValues()[0].intValue());
        assertTrue(waiting.askAfter().orElseThrow().isBefore(now.plus(Duration.ofDays(400))));
        assertFalse(fake.asked.getLast().getHeader().getRecipNonce().getOctets().length == 0);
    }

    @Test
    void an_error_when_polling_decides_nothing() throws IOException, FaultException {
        Asking asking = asking(answering(q -> FakeAuthority.error(PKIStatus.REJECTION, "Which?",
                PKIFailureInfo.badRequest)));
        Submission submission = asking.submission(renewal(), keys());
        assertEquals(FaultCode.CA_REFUSED,
                assertThrows(FaultException.class, () -> asking.poll(submission, keys())).fault().code());
    }

    @Test
    void the_nonce_of_the_request_is_an_answer_to_a_poll_too() throws IOException, FaultException {
        Asking preparing = asking(issuing());
        Submission submission = preparing.submission(renewal(), keys());
        byte[] first = PKIMessage.getInstance(submission.prepared().message().toArray()).getHeader().getSenderNonce()
                .getOctets();
        Asking asking = asking(issuing().answering(first));
        assertInstanceOf(Answer.Issued.class, asking.poll(submission, keys()));
    }

    @Test
    void a_confirmation_that_came_before_is_one() throws IOException, FaultException {
        Asking asking = asking(issuing());
        Submission submission = asking.submission(renewal(), keys());
        Answer.Issued issued = assertInstanceOf(Answer.Issued.class, asking.send(submission));
        asking(answering(q -> FakeAuthority.error(PKIStatus.REJECTION, "Again?", PKIFailureInfo.certConfirmed)))
                .confirm(submission, issued, keys());
        Asking refusing = asking(answering(q -> FakeAuthority.error(PKIStatus.REJECTION, "No",
                PKIFailureInfo.badCertId)));
        assertEquals(FaultCode.CA_REFUSED, assertThrows(FaultException.class,
                () -> refusing.confirm(submission, issued, keys())).fault().code());
        Asking confused = asking(answering(q -> FakeAuthority.issuing(q, PKIStatus.GRANTED, "", new byte[0])));
        assertThrows(FaultException.class, () -> confused.confirm(submission, issued, keys()));
    }
}
