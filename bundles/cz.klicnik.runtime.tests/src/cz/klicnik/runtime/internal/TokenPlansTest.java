/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.driver.Quirks;
import cz.klicnik.operations.execute.Outcome;
import cz.klicnik.operations.execute.StepResult;
import cz.klicnik.operations.journal.Event.PlanEnd;
import cz.klicnik.operations.journal.JournalEntry;
import cz.klicnik.operations.journal.StepState;
import cz.klicnik.testing.ListedObject;
import cz.klicnik.testing.Pkcs11Tool;
import cz.klicnik.testing.TestCertificates;
import cz.klicnik.testing.TestCertificates.Issued;
import cz.klicnik.testing.TestCertificates.Key;
import cz.klicnik.testing.TestCertificates.Kind;

/** Plans on a real token in a driver host, also where the token lies. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokenPlansTest {

    private final TestCertificates certificates;
    private final Issued rsa;
    private final Issued ec;
    @TempDir
    private Path folder = Path.of(".");
    private Optional<PlanBench> opened = Optional.empty();

    TokenPlansTest() throws Exception {
        certificates = new TestCertificates();
        rsa = certificates.issue(Kind.COMMERCIAL_PERSONAL, "Rsa", Key.RSA, Duration.ofDays(-1), Duration.ofDays(9));
        ec = certificates.valid(Kind.QUALIFIED_PERSONAL, "Ec");
    }

    @AfterAll
    void close() throws Exception {
        certificates.close();
    }

    @AfterEach
    void closeBench() throws Exception {
        if (opened.isPresent()) {
            opened.get().close();
        }
        opened = Optional.empty();
    }

    private PlanBench bench(Quirks quirks) throws Exception {
        PlanBench bench = new PlanBench(Files.createTempDirectory(folder, "data"), quirks);
        opened = Optional.of(bench);
        return bench;
    }

    private static List<StepState> states(Outcome outcome) {
        return outcome.results().stream().map(StepResult::state).toList();
    }

    @Test
    void an_imported_key_signs_and_everything_stands_in_the_journal() throws Exception {
        PlanBench bench = bench(Quirks.STANDARD);
        for (Issued issued : List.of(rsa, ec)) {
            Outcome outcome = bench.run(bench.importing(issued, "Jana"), issued);
            assertEquals(PlanEnd.COMPLETE, outcome.end(), outcome::toString);
            assertEquals(List.of(StepState.VERIFIED, StepState.VERIFIED, StepState.VERIFIED), states(outcome));
        }
        List<ListedObject> listed = new Pkcs11Tool(bench.token).objects(true);
        assertEquals(4, listed.size(), listed::toString);
        List<JournalEntry> entries = bench.journal.entries();
        assertEquals(List.of("PlanBegun", "StepIntended", "StepEnded", "StepIntended", "StepEnded", "StepIntended",
                "StepEnded", "PlanEnded"),
                entries.subList(0, 8).stream().map(e -> e.event().getClass().getSimpleName()).toList());
        assertEquals(16, entries.size());
        assertEquals(1, bench.shim.counts().of("C_Login"), "the second plan finds its user logged in");
    }
}
