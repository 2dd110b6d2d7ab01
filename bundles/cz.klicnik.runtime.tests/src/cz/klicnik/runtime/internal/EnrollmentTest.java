/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.connector.training.Profile;
import cz.klicnik.connector.training.TrainingCa;
import cz.klicnik.connector.training.TrainingConnector;
import cz.klicnik.core.Bytes;
import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.Quirks.KeyIds;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.model.KeyOrigin;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.core.model.Trilean;
import cz.klicnik.enrollment.Answer;
import cz.klicnik.enrollment.requests.CertificateRequest;
import cz.klicnik.enrollment.requests.Happening;
import cz.klicnik.enrollment.requests.RequestState;
import cz.klicnik.operations.execute.Outcome;
import cz.klicnik.operations.guard.GuardCode;
import cz.klicnik.operations.guard.KeyRequests.Standing;
import cz.klicnik.operations.guard.Weight;
import cz.klicnik.operations.install.IssuedMatch;
import cz.klicnik.operations.install.IssuedMatch.WhyNot;
import cz.klicnik.operations.plan.ObjectRef;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.operations.renew.RenewalCandidate;
import cz.klicnik.operations.renew.RequestPlanner.Choice;
import cz.klicnik.operations.renew.RequestPlanner.PlannedRequest;
import cz.klicnik.runtime.Enrollment.Asked;
import cz.klicnik.testing.NativeLibraries;
import cz.klicnik.testing.OpenCryptoki;
import cz.klicnik.testing.Shim;
import cz.klicnik.testing.SoftHsm;
import cz.klicnik.testing.TestCertificates;
import cz.klicnik.testing.TestCertificates.Issued;
import cz.klicnik.testing.TestCertificates.Key;
import cz.klicnik.testing.TestCertificates.Kind;
import cz.klicnik.testing.TestToken;

/** Renewals on a real token, from the plan to the installed certificate, with what goes wrong on the way. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EnrollmentTest {

    private final TestCertificates certificates;
    private final Issued old;
    @TempDir
    private Path folder = Path.of(".");
    private Optional<SoftHsm> hsm = Optional.empty();
    private Optional<Shim> shim = Optional.empty();
    private Optional<EnrollmentBench> opened = Optional.empty();

    EnrollmentTest() throws Exception {
        certificates = new TestCertificates();
        old = certificates.issue(Kind.COMMERCIAL_PERSONAL, "Jan Novák", Key.EC, Duration.ofDays(-300),
                Duration.ofDays(20));
    }

    @AfterAll
    void closeCertificates() throws Exception {
        certificates.close();
    }

    @AfterEach
    void close() throws Exception {
        opened.ifPresent(EnrollmentBench::close);
        if (shim.isPresent()) {
            shim.get().close();
        }
        if (hsm.isPresent()) {
            hsm.get().close();
        }
    }

    /** A token with a certificate that expires soon. */
    private EnrollmentBench bench() throws Exception {
        NativeLibraries libraries = new NativeLibraries();
        SoftHsm made = new SoftHsm(libraries);
        hsm = Optional.of(made);
        TestToken token = made.initToken(PlanConsole.TOKEN);
        Shim over = Shim.over(libraries, token);
        shim = Optional.of(over);
        EnrollmentBench bench = new EnrollmentBench(over.library(), PlanConsole.TOKEN, token.pin(),
                Files.createTempDirectory(folder, "data"));
        opened = Optional.of(bench);
        bench.importing(old, "Jan Novák");
        return bench;
    }

    private static List<RequestState> states(CertificateRequest request) {
        return request.history().stream().map(Happening::state).toList();
    }

    private static int keys(EnrollmentBench bench) throws Exception {
        return bench.all(TokenObject.PrivateKey.class).size();
    }

    @Test
    void a_certificate_is_renewed_and_installed_beside_its_new_key() throws Exception {
        cycle(bench(), old, EnrollmentBench.EC);
    }

    @Test
    void a_certificate_is_renewed_and_installed_on_openCryptoki() throws Exception {
        NativeLibraries libraries = new NativeLibraries();
        Optional<String> missing = OpenCryptoki.unavailable(libraries);
        assumeTrue(missing.isEmpty(), missing::toString);
        try (OpenCryptoki cryptoki = new OpenCryptoki(libraries);
                EnrollmentBench bench = new EnrollmentBench(cryptoki.token().module(), OpenCryptoki.LABEL,
                        OpenCryptoki.PIN, Files.createTempDirectory(folder, "data"))) {
            Issued rsa = certificates.issue(Kind.COMMERCIAL_PERSONAL, "Jan Novák", Key.RSA, Duration.ofDays(-300),
                    Duration.ofDays(20));
            bench.importing(rsa, "Jan Novák");
            cycle(bench, rsa, new Choice(KeySpec.RSA_2048, Map.of(), Optional.empty()));
        }
    }

    private static void cycle(EnrollmentBench bench, Issued expiring, Choice choice) throws Exception {
        PlannedRequest planned = bench.renewing(expiring, choice);
        assertEquals(Optional.empty(), bench.enrollment().requests().request(planned.request().id()),
                "what is only shown is not kept");
        Outcome renewed = bench.run(planned.plan());
        assertTrue(renewed.complete(), renewed::toString);
        CertificateRequest request = bench.request(planned.request().id());
        assertEquals(List.of(RequestState.PLANNED, RequestState.KEY_MADE, RequestState.PREPARED,
                RequestState.SENDING, RequestState.ISSUED), states(request));
        assertEquals(2, keys(bench));
        bench.settle();
        List<IssuedMatch> found = bench.enrollment().issued();
        assertEquals(1, found.size());
        assertTrue(found.getFirst().installable(), found::toString);
        Plan install = bench.enrollment().install(found.getFirst());
        Outcome installed = bench.run(install);
        assertTrue(installed.complete(), installed::toString);
        assertEquals(RequestState.INSTALLED, bench.request(request.id()).state());
        TokenObject.Certificate written = bench.all(TokenObject.Certificate.class).stream()
                .filter(c -> c.value().equals(found.getFirst().certificate().der())).findFirst().orElseThrow();
        assertEquals(request.key().id(), written.id());
        assertEquals(request.key().label(), written.label());
        assertEquals("Jan Novák", found.getFirst().certificate().holder());
        TokenObject.PrivateKey key = bench.all(TokenObject.PrivateKey.class).stream()
                .filter(k -> k.id().equals(written.id())).findFirst().orElseThrow();
        assertEquals(new KeyOrigin(Trilean.YES, Trilean.YES, Trilean.YES, Trilean.NO, Trilean.YES), key.origin());
    }

    /** A plan that was run, whatever came of it. */
    private record Ran(PlannedRequest planned, Outcome outcome) {

        String id() {
            return planned.request().id();
        }
    }

    private static Ran renew(EnrollmentBench bench, Issued certificate) throws Exception {
        PlannedRequest planned = bench.renewing(certificate);
        Outcome outcome = bench.run(planned.plan());
        bench.settle();
        return new Ran(planned, outcome);
    }

    private static FaultCode fault(Outcome outcome) {
        return outcome.fault().map(Fault::code).orElseThrow();
    }

    @Test
    void a_lost_answer_is_asked_for_with_the_identical_request_and_nothing_is_made_twice() throws Exception {
        EnrollmentBench bench = bench();
        bench.authority.lost = true;
        Ran ran = renew(bench, old);
        assertEquals(FaultCode.NETWORK_FAILED, fault(ran.outcome()));
        assertEquals(RequestState.SENDING, bench.request(ran.id()).state());
        assertEquals(Optional.of(RenewalCandidate.WhyNot.PENDING), bench.candidate(old).whyNot());
        assertTrue(bench.console().plans.preview(bench.console().key(), bench.renewing(old).plan()).stream()
                .anyMatch(o -> o.code() == GuardCode.REQUEST_PENDING), "a second key is refused");
        bench.authority.lost = false;
        bench.restart();
        Asked asked = bench.enrollment().goOnWithoutToken(ran.id(), new NullProgressMonitor());
        assertEquals(RequestState.ISSUED, asked.request().state(), asked::toString);
        assertEquals(2, bench.authority.sent.size());
        assertEquals(bench.authority.sent.getFirst(), bench.authority.sent.getLast());
        assertEquals(2, keys(bench));
    }

    @Test
    void a_key_that_was_made_in_spite_of_an_error_is_the_requests_key() throws Exception {
        EnrollmentBench bench = bench();
        shim.orElseThrow().tell("claim C_GenerateKeyPair CKR_GENERAL_ERROR");
        Ran ran = renew(bench, old);
        assertTrue(ran.outcome().complete(), ran.outcome()::toString);
        assertEquals(2, keys(bench));
        assertEquals(RequestState.ISSUED, bench.request(ran.id()).state());
    }

    @Test
    void a_full_token_gets_no_key_and_leaves_no_request() throws Exception {
        EnrollmentBench bench = bench();
        shim.orElseThrow().tell("fail C_GenerateKeyPair CKR_DEVICE_MEMORY");
        Ran ran = renew(bench, old);
        assertEquals(FaultCode.TOKEN_FULL, fault(ran.outcome()));
        assertEquals(List.of(), bench.enrollment().requests().requests());
        assertEquals(1, keys(bench));
        shim.orElseThrow().tell();
        Outcome again = bench.run(ran.planned().plan());
        assertTrue(again.complete(), again::toString);
    }

    @Test
    void the_request_takes_over_the_id_that_the_token_has_given_its_key() throws Exception {
        EnrollmentBench bench = bench();
        bench.restart(Quirks.STANDARD.with(KeyIds.OF_TOKEN), journal -> journal, journal -> journal);
        shim.orElseThrow().tell("own-ids *");
        Ran ran = renew(bench, old);
        assertTrue(ran.outcome().complete(), ran.outcome()::toString);
        assertEquals(Bytes.ofHex("a001"), bench.request(ran.id()).key().id());
        Outcome installed = bench.run(bench.enrollment().install(bench.enrollment().issued().getFirst()));
        assertTrue(installed.complete(), installed::toString);
        assertEquals(2, bench.all(TokenObject.Certificate.class).size());
        assertTrue(bench.all(TokenObject.Certificate.class).stream().anyMatch(c -> c.id().equals(Bytes.ofHex("a001"))));
    }

    @Test
    void a_token_that_goes_while_a_key_is_made_leaves_a_request_that_finds_its_key() throws Exception {
        EnrollmentBench bench = bench();
        PlannedRequest planned = bench.renewing(old);
        shim.orElseThrow().tell("claim C_GenerateKeyPair CKR_DEVICE_REMOVED");
        Outcome outcome = bench.run(planned.plan());
        assertTrue(!outcome.complete(), outcome::toString);
        shim.orElseThrow().tell();
        bench.restart();
        CertificateRequest found = bench.request(planned.request().id());
        assertEquals(RequestState.KEY_MADE, found.state(), outcome::toString);
        Outcome on = bench.run(bench.enrollment().goOn(found.id()));
        assertTrue(on.complete(), on::toString);
        assertEquals(2, keys(bench));
        assertEquals(RequestState.ISSUED, bench.request(found.id()).state());
    }

    @Test
    void what_an_authority_refuses_can_be_asked_for_again_with_the_same_key() throws Exception {
        EnrollmentBench bench = bench();
        bench.authority.settings.put(TrainingConnector.BEHAVIOUR, TrainingConnector.REFUSE);
        Ran ran = renew(bench, old);
        assertEquals(FaultCode.CA_REFUSED, fault(ran.outcome()));
        CertificateRequest refused = bench.request(ran.id());
        assertEquals(RequestState.REFUSED, refused.state());
        TokenObject.PrivateKey key = bench.all(TokenObject.PrivateKey.class).stream()
                .filter(k -> k.id().equals(refused.key().id())).findFirst().orElseThrow();
        assertEquals(Standing.ABANDONED, bench.console().plans.requests(refused.key().token()).of(key));
        bench.authority.settings.remove(TrainingConnector.BEHAVIOUR);
        Outcome again = bench.run(bench.enrollment().goOn(ran.id()));
        assertTrue(again.complete(), again::toString);
        assertEquals(2, keys(bench));
        assertEquals(Standing.PENDING, bench.console().plans.requests(refused.key().token()).of(key));
        Plan deleting = bench.console().deleting(key);
        assertEquals(List.of(GuardCode.PENDING_KEY), bench.run(deleting).objections().stream()
                .filter(o -> o.weight() == Weight.CONFIRM).map(o -> o.code()).toList());
        assertTrue(bench.run(deleting, List.of(ObjectRef.of(key).fingerprint())).complete());
        assertEquals(RequestState.ABANDONED, bench.request(ran.id()).state(), "without its key it has no sense");
    }

    @Test
    void a_certificate_for_another_key_is_not_taken_and_the_request_stays() throws Exception {
        EnrollmentBench bench = bench();
        bench.authority.way = answer -> new Answer.Issued(other(), List.of(), false, Map.of());
        Ran ran = renew(bench, old);
        assertEquals(FaultCode.CA_ANSWER, fault(ran.outcome()));
        assertEquals(RequestState.SENDING, bench.request(ran.id()).state());
        bench.authority.way = answer -> answer;
        assertEquals(RequestState.ISSUED,
                bench.enrollment().goOnWithoutToken(ran.id(), new NullProgressMonitor()).request().state());
    }

    private Bytes other() {
        try {
            return PlanConsole.der(old);
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_file_is_matched_with_the_key_that_waits_for_it_wherever_it_is() throws Exception {
        EnrollmentBench bench = bench();
        bench.authority.settings.put(TrainingConnector.BEHAVIOUR, TrainingConnector.DELAY);
        bench.authority.settings.put(TrainingConnector.MINUTES, "9");
        Ran ran = renew(bench, old);
        assertTrue(ran.outcome().complete(), ran.outcome()::toString);
        assertEquals(RequestState.WAITING, bench.request(ran.id()).state());
        assertEquals(RequestState.WAITING,
                bench.enrollment().askAll(new NullProgressMonitor()).getFirst().request().state());
        Bytes request = bench.request(ran.id()).prepared().orElseThrow().pkcs10();
        TrainingCa ca = TrainingCa.open(folder.resolve("second"), Clock.systemUTC());
        Bytes issued = ca.issue(Profile.COMMERCIAL_PERSONAL, request, Instant.now().minusSeconds(60),
                Instant.now().plusSeconds(86400));
        Issued stranger = certificates.valid(Kind.COMMERCIAL_PERSONAL, "Eva");
        List<IssuedMatch> matches = bench.enrollment().brought(List.of(issued, ca.root(), PlanConsole.der(old),
                PlanConsole.der(stranger)));
        assertEquals(List.of(Optional.empty(), Optional.of(WhyNot.AUTHORITY), Optional.of(WhyNot.INSTALLED),
                Optional.of(WhyNot.NO_KEY)), matches.stream().map(IssuedMatch::whyNot).toList());
        assertEquals(RequestState.ISSUED, bench.request(ran.id()).state(),
                "it is kept before anything is done with it");
        assertTrue(bench.run(bench.enrollment().install(matches.getFirst())).complete());
        assertEquals(RequestState.INSTALLED, bench.request(ran.id()).state());
    }
}
