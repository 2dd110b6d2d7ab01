/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.cmp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.cmp.GenRepContent;
import org.bouncycastle.asn1.cmp.InfoTypeAndValue;
import org.bouncycastle.asn1.cmp.CMPObjectIdentifiers;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIMessage;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cmp.PollRepContent;
import org.bouncycastle.asn1.cmp.PollReqContent;
import org.bouncycastle.asn1.x509.Certificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.enrollment.Answer;
import cz.klicnik.enrollment.Revocation;
import cz.klicnik.enrollment.Submission;
import cz.klicnik.testing.PkiServer;

/** Answers that an authority gives only rarely: errors, delays, refusals, what was said before. */
class UnusualAnswersTest extends FakeAnswers {

    private static final Function<Bytes, Revocation> REVOCATION =
            certificate -> new Revocation(certificate, Revocation.Reason.CESSATION_OF_OPERATION);

    UnusualAnswersTest() throws IOException, GeneralSecurityException {
        super();
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

    private Fault revoking(FakeAuthority fake) {
        return assertThrows(FaultException.class, () -> asking(fake).revoke(REVOCATION.apply(oldCertificate), keys()))
                .fault();
    }

    @Test
    void a_revocation_is_done_when_the_authority_says_so() throws IOException, FaultException {
        asking(answering(q -> FakeAuthority.revoking(0, PKIStatus.GRANTED)))
                .revoke(REVOCATION.apply(oldCertificate), keys());
        asking(answering(q -> FakeAuthority.revoking(0, PKIStatus.REVOCATION_WARNING)))
                .revoke(REVOCATION.apply(oldCertificate), keys());
        // the answer to the first try was lost
        asking(answering(q -> FakeAuthority.revoking(PKIFailureInfo.certRevoked, PKIStatus.REJECTION)))
                .revoke(REVOCATION.apply(oldCertificate), keys());
        asking(answering(q -> FakeAuthority.error(PKIStatus.REJECTION, "Again?", PKIFailureInfo.certRevoked)))
                .revoke(REVOCATION.apply(oldCertificate), keys());
    }

    @Test
    void a_revocation_is_not_done_otherwise() {
        assertEquals(FaultCode.CA_REFUSED,
                revoking(answering(q -> FakeAuthority.revoking(0, PKIStatus.REJECTION))).code());
        assertEquals(FaultCode.CA_REFUSED, revoking(
                answering(q -> FakeAuthority.error(PKIStatus.GRANTED, "?", PKIFailureInfo.badRequest))).code());
        assertReason("UNDECIDED", revoking(answering(q -> FakeAuthority.revoking(0, PKIStatus.WAITING))));
        assertReason("UNDECIDED", revoking(answering(q -> FakeAuthority.error(PKIStatus.WAITING, "Later", 0))));
        assertReason("GARBAGE", revoking(answering(q -> FakeAuthority.revoking(0))));
        assertReason("GARBAGE",
                revoking(answering(q -> FakeAuthority.revoking(0, PKIStatus.GRANTED, PKIStatus.GRANTED))));
        assertReason("GARBAGE", revoking(answering(q -> FakeAuthority.issuing(q, PKIStatus.GRANTED, ""))));
    }

    @Test
    void the_certificates_of_the_authority_come_as_they_are() throws IOException, FaultException {
        byte[] root = authority.self().der();
        Bytes old = issued("First version", signing, "");
        FakeAuthority fake = answering(q -> new PKIBody(PKIBody.TYPE_GEN_REP,
                new GenRepContent(new InfoTypeAndValue(CMPObjectIdentifiers.id_it_caCerts,
                        new DERSequence(new ASN1Encodable[] { Certificate.getInstance(root),
                                Certificate.getInstance(old.toArray()) })))));
        assertEquals(List.of(Bytes.of(root), old), asking(fake).authorities());
        assertReason("GARBAGE", assertThrows(FaultException.class,
                () -> asking(answering(q -> FakeAuthority.revoking(0, PKIStatus.GRANTED))).authorities()).fault());
        assertReason("GARBAGE", assertThrows(FaultException.class,
                () -> asking(answering(q -> new PKIBody(PKIBody.TYPE_GEN_REP, new GenRepContent(
                        new InfoTypeAndValue(CMPObjectIdentifiers.id_it_caCerts, new ASN1Integer(1))))))
                        .authorities())
                .fault());
    }

    @Test
    void an_authority_that_answers_no_questions_is_one_all_the_same() throws IOException, FaultException {
        FakeAuthority silent =
                answering(q -> FakeAuthority.error(PKIStatus.REJECTION, "No", PKIFailureInfo.badMessageCheck));
        asking(silent).test();
        asking(silent.unprotected()).test();
        asking(answering(q -> FakeAuthority.error(PKIStatus.REJECTION, "What?", PKIFailureInfo.badRequest))
                .unprotected()).test();
        assertReason("GARBAGE", assertThrows(FaultException.class,
                () -> asking(issuing().afterwards(m -> new byte[] { 4, 0 })).test()).fault());
    }

    @Test
    void an_error_of_http_is_told_unless_one_of_cmp_says_more() {
        FakeAuthority refusing = answering(
                q -> FakeAuthority.error(PKIStatus.REJECTION, "No", PKIFailureInfo.badRequest)).unprotected();
        assertReason("UNPROTECTED", fault(refusing.http(400, "application/pkixcmp")));
        Fault fault = fault(issuing().http(503, "text/html"));
        assertEquals(FaultCode.NETWORK_FAILED, fault.code());
        assertEquals(Optional.of("HTTP 503"), fault.detail(Fault.MESSAGE));
        assertEquals(FaultCode.NETWORK_FAILED,
                fault(issuing().http(404, "application/pkixcmp").afterwards(m -> new byte[0])).code());
    }

    @Test
    void addresses_where_something_else_is_are_told_apart() throws IOException {
        try (PkiServer server = new PkiServer(authority)) {
            assertReason(server.at("/page"), "GARBAGE", reached(server.at("/page")));
            assertEquals(FaultCode.NETWORK_LIMIT, reached(server.at("/never")).code());
            assertEquals(FaultCode.NETWORK_FAILED, reached(server.at("/elsewhere")).code());
            server.close();
            assertEquals(FaultCode.NETWORK_FAILED, reached(server.at("/page")).code());
        }
    }

    private Fault reached(String address) throws IOException {
        Asking asking = new Asking(address).with(CmpSettings.TRUSTED, authority.self().pem().toString());
        return assertThrows(FaultException.class, asking::test).fault();
    }
}
