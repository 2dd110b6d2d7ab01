/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.model.KeyOrigin;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.core.model.Trilean;
import cz.klicnik.enrollment.requests.CertificateRequest;
import cz.klicnik.enrollment.requests.Happening;
import cz.klicnik.enrollment.requests.RequestState;
import cz.klicnik.operations.execute.Outcome;
import cz.klicnik.operations.install.IssuedMatch;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.operations.renew.RequestPlanner.PlannedRequest;
import cz.klicnik.testing.NativeLibraries;
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
        EnrollmentBench bench = bench();
        PlannedRequest planned = bench.renewing(old);
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
}
