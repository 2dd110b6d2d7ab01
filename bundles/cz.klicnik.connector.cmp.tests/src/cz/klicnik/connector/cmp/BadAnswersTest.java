/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.cmp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;

import org.bouncycastle.asn1.cmp.PKIStatus;
import org.junit.jupiter.api.Test;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.enrollment.Answer;
import cz.klicnik.enrollment.Submission;
import cz.klicnik.testing.OpenSslAuthority;
import cz.klicnik.testing.OpenSslAuthority.Issued;

/** Answers that are no message, belong to another one, or come from nobody who may give them. */
class BadAnswersTest extends FakeAnswers {

    BadAnswersTest() throws IOException, GeneralSecurityException {
        super();
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
}
