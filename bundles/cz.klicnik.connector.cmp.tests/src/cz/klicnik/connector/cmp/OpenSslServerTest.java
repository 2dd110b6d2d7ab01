/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.cmp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import cz.klicnik.connector.cmp.Asking.Keys;
import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.enrollment.Answer;
import cz.klicnik.enrollment.Order;
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
    @CsvSource({ "ir, pbm", "cr, pbm", "p10cr, pbm" })
    void a_first_certificate_is_asked_for_with_a_password_and_confirmed(String message, String mac)
            throws IOException, FaultException {
        try (OpenSslCmp cmp = withPassword("-rsp_capubs", authority.self().pem().toString())) {
            Asking asking = knowing(cmp).with(CmpSettings.FIRST, message).with(CmpSettings.MAC, mac);
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
}
