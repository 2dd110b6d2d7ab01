/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.net.Fetcher;
import cz.klicnik.pki.chain.RevocationStatus.State;
import cz.klicnik.pki.chain.RevocationStatus.Why;
import cz.klicnik.testing.OpenSslAuthority;
import cz.klicnik.testing.OpenSslAuthority.Issued;

/** Which revocation lists speak of a certificate (RFC 5280, section 6.3): each rule with a good and a bad case. */
class CrlRulesTest {

    private static final String POINT = "http://crl.example.org/1.crl";

    private final OpenSslAuthority root = OpenSslAuthority.root("Root", OpenSslAuthority.AUTHORITY);

    CrlRulesTest() throws IOException {
        // openssl may be missing
    }

    @AfterEach
    void close() throws IOException {
        root.close();
    }

    /** The extension issuingDistributionPoint (section 5.2.5) narrows what a list is about. */
    @ParameterizedTest
    @CsvSource(textBlock = """
        onlyuser = TRUE,                         GOOD
        onlyCA = TRUE,                           UNKNOWN
        onlyAA = TRUE,                           UNKNOWN
        fullname = URI:http://crl.example.org/1.crl, GOOD
        fullname = URI:http://crl.example.org/2.crl, UNKNOWN
        onlysomereasons = keyCompromise,         UNKNOWN
        """)
    void a_list_counts_for_what_it_says_to_be_about(String scope, State expected) throws Exception {
        Issued person = root.issue("Jan", "crlDistributionPoints = URI:" + POINT + "\n");
        byte[] list = root.revocationList("issuingDistributionPoint = critical, @scope\n[scope]\n" + scope + "\n");
        assertEquals(expected, status(root, person, list).state());
    }

    @Test
    void a_certificate_that_is_on_a_narrowed_list_is_never_good() throws Exception {
        Issued person = root.issue("Jan", "crlDistributionPoints = URI:" + POINT + "\n");
        root.revoke(person, "keyCompromise");
        byte[] list =
                root.revocationList(
                        "issuingDistributionPoint = critical, @scope\n[scope]\nonlysomereasons = keyCompromise\n");
        assertEquals(State.UNKNOWN, status(root, person, list).state(),
                "Java decides only when lists for every reason are there");
        byte[] whole = root.revocationList("issuingDistributionPoint = critical, @scope\n[scope]\nonlyuser = TRUE\n");
        assertEquals(State.REVOKED, status(root, person, whole).state());
    }

    @Test
    void a_critical_extension_of_a_list_must_be_understood_and_another_need_not() throws Exception {
        Issued person = root.issue("Jan", "");
        assertEquals(State.GOOD, status(root, person, root.revocationList("1.2.3.4.5 = ASN1:UTF8:x\n")).state());
        RevocationStatus status = status(root, person, root.revocationList("1.2.3.4.5 = critical, ASN1:UTF8:x\n"));
        assertEquals(Optional.of(Why.NOT_BELIEVED), status.why());
    }

    @Test
    void an_authority_whose_key_may_not_sign_lists_is_not_believed() throws Exception {
        try (OpenSslAuthority other = OpenSslAuthority.root("Other", """
            basicConstraints = critical, CA:TRUE
            keyUsage = critical, keyCertSign
            subjectKeyIdentifier = hash
            """)) {
            Issued person = other.issue("Jan", "");
            assertEquals(Optional.of(Why.NOT_BELIEVED), status(other, person, other.revocationList()).why());
        }
        assertEquals(State.GOOD, status(root, root.issue("Jan", ""), root.revocationList()).state());
    }

    @Test
    void a_certificate_on_hold_is_revoked_as_long_as_the_list_says_so() throws Exception {
        Issued person = root.issue("Jan", "");
        root.revoke(person, "certificateHold");
        RevocationStatus status = status(root, person, root.revocationList());
        assertEquals(State.REVOKED, status.state());
        assertEquals("certificateHold", status.reason());
    }

    @Test
    void a_list_is_neither_for_before_it_was_made_nor_for_after_its_time() throws Exception {
        Issued person = root.issue("Jan", "", Instant.now().minus(Duration.ofDays(90)),
                Instant.now().plus(Duration.ofDays(90)));
        byte[] list = root.revocationList();
        for (int days : new int[] { -60, 60 }) {
            assertEquals(Optional.of(Why.OUTDATED),
                    status(root, person, list, Instant.now().plus(Duration.ofDays(days))).why(), days + " days");
        }
        assertEquals(State.GOOD, status(root, person, list, Instant.now().plus(Duration.ofDays(20))).state());
    }

    @Test
    void a_list_whose_signature_is_damaged_is_not_believed() throws Exception {
        Issued person = root.issue("Jan", "");
        byte[] list = root.revocationList();
        list[list.length - 3] ^= 1;
        RevocationStatus status = status(root, person, list);
        assertEquals(State.UNKNOWN, status.state());
        assertTrue(status.why().equals(Optional.of(Why.NOT_BELIEVED)), status::toString);
    }

    private static RevocationStatus status(OpenSslAuthority issuer, Issued person, byte[] list) throws IOException {
        return status(issuer, person, list, Instant.now());
    }

    private static RevocationStatus status(OpenSslAuthority issuer, Issued person, byte[] list, Instant at)
            throws IOException {
        CrlStore lists = new CrlStore();
        assertTrue(lists.keep(Bytes.of(list), "list.crl"));
        return new RevocationChecker(Fetcher.OFF, lists).status(Bytes.of(person.der()),
                Bytes.of(issuer.self().der()), at, new NullProgressMonitor());
    }
}
