/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.net.Fetcher;
import cz.klicnik.pki.chain.PathResult.Outcome;
import cz.klicnik.pki.chain.RevocationStatus.Method;
import cz.klicnik.pki.chain.RevocationStatus.State;
import cz.klicnik.pki.chain.RevocationStatus.Why;
import cz.klicnik.testing.OpenSslAuthority;
import cz.klicnik.testing.OpenSslAuthority.Issued;

/** Lists and answers that openssl made, over a network that is a table. */
class RevocationCheckerTest {

    private static final String LIST = "http://crl.example.org/1.crl";
    private static final String SERVICE = "http://ocsp.example.org/";
    private static final String BOTH = """
        crlDistributionPoints = URI:%s
        authorityInfoAccess = OCSP;URI:%s
        """.formatted(LIST, SERVICE);

    private final OpenSslAuthority root = OpenSslAuthority.root("Root", OpenSslAuthority.AUTHORITY);
    private final Network network = new Network();
    private final CrlStore lists = new CrlStore();
    private final Instant now = Instant.now();

    RevocationCheckerTest() throws IOException {
        // openssl may be missing
    }

    @AfterEach
    void close() throws IOException {
        root.close();
    }

    @Test
    void a_list_says_good_and_revoked_with_time_and_reason() throws Exception {
        Issued good = root.issue("Good", "crlDistributionPoints = URI:" + LIST + "\n");
        Issued bad = root.issue("Bad", "crlDistributionPoints = URI:" + LIST + "\n");
        root.revoke(bad, "keyCompromise");
        network.put(LIST, root.revocationList());
        RevocationStatus status = status(good);
        assertEquals(State.GOOD, status.state(), status::toString);
        assertEquals(Method.CRL, status.method());
        assertEquals(LIST, status.source());
        assertTrue(status.nextUpdate().orElseThrow().isAfter(now));
        RevocationStatus revoked = status(bad);
        assertEquals(State.REVOKED, revoked.state());
        assertEquals("keyCompromise", revoked.reason());
        assertTrue(Duration.between(revoked.revokedAt().orElseThrow(), Instant.now()).toMinutes() < 5);
        assertEquals(State.GOOD, status(bad, now.minus(Duration.ofMinutes(1))).state(), "it was not revoked yet");
    }

    @Test
    void a_status_service_says_good_and_revoked() throws Exception {
        Issued good = root.issue("Good", BOTH);
        Issued bad = root.issue("Bad", BOTH);
        root.revoke(bad, "superseded");
        network.service(SERVICE, root.self());
        RevocationStatus status = status(good);
        assertEquals(State.GOOD, status.state(), status::toString);
        assertEquals(Method.OCSP, status.method());
        RevocationStatus revoked = status(bad);
        assertEquals(State.REVOKED, revoked.state());
        assertEquals("superseded", revoked.reason());
        assertEquals(List.of(SERVICE, SERVICE), network.asked);
    }

    @Test
    void a_service_may_have_a_certificate_of_its_own_for_that() throws Exception {
        Issued good = root.issue("Good", BOTH);
        network.service(SERVICE, root.issue("Responder", "extendedKeyUsage = OCSPSigning\n"));
        assertEquals(State.GOOD, status(good).state());
    }

    @Test
    void an_answer_signed_by_somebody_else_is_not_believed() throws Exception {
        Issued good = root.issue("Good", "authorityInfoAccess = OCSP;URI:" + SERVICE + "\n");
        network.service(SERVICE, root.issue("Anybody", "extendedKeyUsage = clientAuth\n"));
        RevocationStatus status = status(good);
        assertEquals(State.UNKNOWN, status.state());
        assertEquals(Why.NOT_BELIEVED, status.why().orElseThrow());
    }

    @Test
    void an_answer_about_another_certificate_or_to_an_older_question_is_not_believed() throws Exception {
        Issued good = root.issue("Good", "authorityInfoAccess = OCSP;URI:" + SERVICE + "\n");
        Issued other = root.issue("Other", "authorityInfoAccess = OCSP;URI:" + SERVICE + "\n");
        network.service(SERVICE, root.self());
        status(other);
        network.replay(SERVICE);
        assertEquals(Why.OTHER_CERTIFICATE, status(good).why().orElseThrow());
        network.service(SERVICE, root.self());
        assertEquals(State.GOOD, status(good).state());
        network.replay(SERVICE);
        assertEquals(Why.OTHER_QUESTION, status(good).why().orElseThrow(), "the nonce is another");
    }

    @Test
    void where_the_service_fails_the_list_decides() throws Exception {
        Issued good = root.issue("Good", BOTH);
        network.put(LIST, root.revocationList());
        network.put(SERVICE, "<html>".getBytes(StandardCharsets.US_ASCII));
        RevocationStatus status = status(good);
        assertEquals(State.GOOD, status.state());
        assertEquals(Method.CRL, status.method());
    }

    @Test
    void without_the_network_it_is_unknown_and_says_so() throws Exception {
        Issued good = root.issue("Good", BOTH);
        RevocationStatus status = new RevocationChecker(Fetcher.OFF, lists).status(Bytes.of(good.der()),
                Bytes.of(root.self().der()), now, new NullProgressMonitor());
        assertEquals(State.UNKNOWN, status.state());
        assertEquals(Why.OFFLINE, status.why().orElseThrow());
        assertEquals(Why.UNREACHABLE, status(good).why().orElseThrow());
        assertEquals(FaultCode.NETWORK_FAILED, status(good).fault().orElseThrow().code());
    }

    @Test
    void a_list_at_hand_needs_no_network() throws Exception {
        Issued bad = root.issue("Bad", "");
        root.revoke(bad, "cessationOfOperation");
        assertTrue(lists.keep(Bytes.of(root.revocationList()), "list.crl"));
        RevocationStatus status = new RevocationChecker(Fetcher.OFF, lists).status(Bytes.of(bad.der()),
                Bytes.of(root.self().der()), Instant.now(), new NullProgressMonitor());
        assertEquals(State.REVOKED, status.state());
        assertEquals("list.crl", status.source());
    }

    @Test
    void a_list_is_fetched_once() throws Exception {
        Issued one = root.issue("One", "crlDistributionPoints = URI:" + LIST + "\n");
        Issued two = root.issue("Two", "crlDistributionPoints = URI:" + LIST + "\n");
        network.put(LIST, root.revocationList());
        assertEquals(State.GOOD, status(one).state());
        assertEquals(State.GOOD, status(two).state());
        assertEquals(List.of(LIST), network.asked);
    }

    @Test
    void a_list_that_is_too_old_or_signed_by_another_is_not_believed() throws Exception {
        Issued good = root.issue("Good", "crlDistributionPoints = URI:" + LIST + "\n", now.minus(Duration.ofDays(1)),
                now.plus(Duration.ofDays(200)));
        network.put(LIST, root.revocationList());
        assertEquals(Why.OUTDATED, status(good, now.plus(Duration.ofDays(100))).why().orElseThrow());
        try (OpenSslAuthority forged = OpenSslAuthority.root("Root", OpenSslAuthority.AUTHORITY)) {
            CrlStore bad = new CrlStore();
            bad.keep(Bytes.of(forged.revocationList()), "forged");
            RevocationStatus status = new RevocationChecker(Fetcher.OFF, bad).status(Bytes.of(good.der()),
                    Bytes.of(root.self().der()), now, new NullProgressMonitor());
            assertEquals(Why.NOT_BELIEVED, status.why().orElseThrow());
        }
    }

    @Test
    void what_is_no_list_or_the_list_of_another_authority_is_told_so() throws Exception {
        Issued good = root.issue("Good", "crlDistributionPoints = URI:" + LIST + "\n");
        network.put(LIST, "<html>Přihlaste se</html>".getBytes(StandardCharsets.UTF_8));
        assertEquals(Why.BAD_ANSWER, status(good).why().orElseThrow());
        network.put(LIST, new byte[0]);
        assertEquals(Why.BAD_ANSWER, status(good).why().orElseThrow());
        byte[] cut = root.revocationList();
        network.put(LIST, Arrays.copyOf(cut, cut.length / 2));
        assertEquals(Why.BAD_ANSWER, status(good).why().orElseThrow());
        try (OpenSslAuthority other = OpenSslAuthority.root("Other", OpenSslAuthority.AUTHORITY)) {
            network.put(LIST, other.revocationList());
            assertEquals(Why.OTHER_ISSUER, status(good).why().orElseThrow());
        }
    }

    @Test
    void what_is_no_answer_of_a_service_is_told_so() throws Exception {
        Issued good = root.issue("Good", "authorityInfoAccess = OCSP;URI:" + SERVICE + "\n");
        network.service(SERVICE, root.self());
        status(good);
        byte[] answer = network.last;
        for (byte[] bad : List.of(new byte[0], "<html>".getBytes(StandardCharsets.US_ASCII),
                Arrays.copyOf(answer, answer.length - 20), Bytes.ofHex("3084ffffffff").toArray())) {
            network.replay(SERVICE);
            network.put(SERVICE, bad);
            assertEquals(Why.BAD_ANSWER, status(good).why().orElseThrow());
        }
        network.put(SERVICE, Bytes.ofHex("30030a0103").toArray());
        assertEquals(Why.AUTHORITY_DOES_NOT_KNOW, status(good).why().orElseThrow(), "tryLater");
    }

    @Test
    void a_certificate_that_names_no_place_is_unknown() throws Exception {
        assertEquals(Why.NO_SOURCE, status(root.issue("Good", "")).why().orElseThrow());
    }

    @Test
    void without_the_issuer_at_hand_nothing_can_be_checked() throws Exception {
        PathResult path = new PathValidator().validate(
                new PathQuestion(Bytes.of(root.issue("Person", BOTH).der()), List.of(), List.of(), Instant.now()));
        PathResult checked = new RevocationChecker(network, lists).check(path, new NullProgressMonitor());
        assertEquals(Why.ISSUER_UNKNOWN, checked.statuses().getFirst().why().orElseThrow());
        assertEquals(List.of(), network.asked);
    }

    @Test
    void a_valid_path_is_only_valid_while_nothing_in_it_is_revoked_or_unknown() throws Exception {
        Issued person = root.issue("Person", BOTH);
        PathResult path = path(person);
        RevocationChecker checker = new RevocationChecker(network, lists);
        assertEquals(Outcome.UNKNOWN, checker.check(path, new NullProgressMonitor()).outcome());
        network.service(SERVICE, root.self());
        PathResult good = checker.check(path, new NullProgressMonitor());
        assertEquals(Outcome.VALID, good.outcome());
        assertEquals(1, good.statuses().size());
        root.revoke(person, "keyCompromise");
        assertEquals(Outcome.INVALID, checker.check(path(person), new NullProgressMonitor()).outcome());
    }

    private PathResult path(Issued person) throws IOException {
        return new PathValidator().validate(new PathQuestion(Bytes.of(person.der()), List.of(),
                List.of(new Anchor(Bytes.of(root.self().der()), Anchor.Origin.GIVEN, "root")), Instant.now()));
    }

    private RevocationStatus status(Issued certificate) throws IOException {
        return status(certificate, Instant.now());
    }

    private RevocationStatus status(Issued certificate, Instant at) throws IOException {
        return new RevocationChecker(network, lists).status(Bytes.of(certificate.der()), Bytes.of(root.self().der()),
                at, new NullProgressMonitor());
    }

    /** Documents by address, and a service that really answers. */
    private final class Network implements Fetcher {

        final List<String> asked = new ArrayList<>();
        private final Map<String, byte[]> documents = new HashMap<>();
        private final Map<String, Issued> services = new HashMap<>();
        private byte[] last = new byte[0];

        void put(String address, byte[] document) {
            documents.put(address, document);
        }

        void service(String address, Issued signer) {
            services.put(address, signer);
        }

        /** From now on the service repeats its last answer. */
        void replay(String address) {
            services.remove(address);
            documents.put(address, last);
        }

        @Override
        public Fetched fetch(Request request, IProgressMonitor monitor) throws FaultException {
            String address = request.address().toString();
            asked.add(address);
            try {
                if (services.containsKey(address) && request.body().isPresent()) {
                    last = root.answer(request.body().get().content().toArray(), services.get(address));
                    return new Fetched(Bytes.of(last), "application/ocsp-response", URI.create(address));
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            if (!documents.containsKey(address)) {
                throw new FaultException(FaultCode.NETWORK_FAILED, Fault.NAME, address, Fault.MESSAGE, "refused");
            }
            return new Fetched(Bytes.of(documents.get(address)), "", URI.create(address));
        }
    }
}
