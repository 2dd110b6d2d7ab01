/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.PinUse;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.enrollment.requests.CertificateRequest;
import cz.klicnik.enrollment.requests.RequestState;
import cz.klicnik.operations.execute.Outcome;
import cz.klicnik.operations.execute.PlanListener;
import cz.klicnik.operations.execute.PlanSecrets;
import cz.klicnik.operations.journal.Event.Decision;
import cz.klicnik.operations.journal.PlanRecord;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.operations.recover.Finding;
import cz.klicnik.testing.NativeLibraries;
import cz.klicnik.testing.SoftHsm;
import cz.klicnik.testing.TestCertificates;
import cz.klicnik.testing.TestCertificates.Issued;
import cz.klicnik.testing.TestCertificates.Key;
import cz.klicnik.testing.TestCertificates.Kind;
import cz.klicnik.testing.TestToken;

/** A program that ends before or after anything that it writes of a request: there is never a second key. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EnrollmentKillTest {

    /** A plan's beginning and end, three steps each with its intention and its end, and five states of the request. */
    private static final int WRITES = 13;

    @TempDir
    private Path folder = Path.of(".");
    private Optional<TestCertificates> certificates = Optional.empty();
    private Optional<SoftHsm> hsm = Optional.empty();
    private Optional<EnrollmentBench> opened = Optional.empty();

    private void open() throws Exception {
        certificates = Optional.of(new TestCertificates());
        SoftHsm made = new SoftHsm(new NativeLibraries());
        hsm = Optional.of(made);
        TestToken token = made.initToken(PlanConsole.TOKEN);
        opened = Optional.of(new EnrollmentBench(token, folder));
    }

    @AfterAll
    void close() throws Exception {
        opened.orElseThrow().close();
        hsm.orElseThrow().close();
        certificates.orElseThrow().close();
    }

    @Test
    void a_program_that_ends_anywhere_in_a_renewal_never_leads_to_a_second_key() throws Exception {
        open();
        EnrollmentBench bench = opened.orElseThrow();
        Issued old = certificates.orElseThrow().issue(Kind.COMMERCIAL_PERSONAL, "Jan Novák", Key.EC,
                Duration.ofDays(-300), Duration.ofDays(20));
        bench.importing(old, "Jan Novák");
        bench.settle();
        for (int write = 1; write <= WRITES; write++) {
            for (boolean before : List.of(true, false)) {
                String where = (before ? "before write " : "after write ") + write;
                int keys = keys(bench);
                assertTrue(bench.killed(bench.renewing(old), new KilledAt.Writes(write, before)), where);
                bench.settle();
                goOn(bench, where);
                boolean written = write > 1 || !before;
                assertEquals(keys + (written ? 1 : 0), keys(bench), where);
                assertEquals(List.of(), bench.plans().recovery().open(), where);
            }
        }
    }

    /** As a person would: finishes what is offered, then goes on with the request, and gives it up in the end. */
    private static void goOn(EnrollmentBench bench, String where) throws Exception {
        for (PlanRecord record : bench.plans().recovery().open()) {
            Finding finding = bench.plans().recovery().look(bench.console().key(), record);
            if (!finding.nothingOpen()) {
                assertTrue(finding.finish().isPresent(), () -> where + ": " + finding);
                try (PlanSecrets none = new PlanSecrets()) {
                    Outcome finished = bench.plans().recovery().run(bench.console().key(), finding, Decision.FINISH,
                            none, PinUse.PERSON, List.of(), PlanListener.NONE, new NullProgressMonitor());
                    assertTrue(finished.complete(), () -> where + ": " + finished);
                }
                bench.settle();
            }
        }
        for (CertificateRequest request : bench.enrollment().requests().open()) {
            Plan plan = bench.enrollment().goOn(request.id());
            if (!plan.isEmpty()) {
                Outcome outcome = bench.run(plan);
                assertTrue(outcome.complete(), () -> where + ": " + outcome);
                bench.settle();
            }
            assertEquals(RequestState.ISSUED, bench.request(request.id()).state(), where);
            bench.enrollment().abandon(request.id());
        }
    }

    private static int keys(EnrollmentBench bench) throws Exception {
        return bench.all(TokenObject.PrivateKey.class).size();
    }
}
