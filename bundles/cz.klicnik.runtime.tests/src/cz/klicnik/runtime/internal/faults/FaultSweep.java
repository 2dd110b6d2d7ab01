/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.eclipse.core.runtime.NullProgressMonitor;

import cz.klicnik.core.LocalizedText;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.DriverProfile.Pkcs11Library;
import cz.klicnik.core.driver.DriverProfile.Probe;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.operations.execute.Backups;
import cz.klicnik.operations.execute.Executor;
import cz.klicnik.operations.execute.Order;
import cz.klicnik.operations.execute.Outcome;
import cz.klicnik.operations.execute.PlanListener;
import cz.klicnik.operations.execute.PlanSecrets;
import cz.klicnik.operations.guard.KeyRequests;
import cz.klicnik.operations.guard.Situation;
import cz.klicnik.operations.journal.AuditJournal;
import cz.klicnik.operations.journal.Event.PlanEnd;
import cz.klicnik.operations.journal.FileJournal;
import cz.klicnik.operations.journal.PlanRecord;
import cz.klicnik.operations.journal.StepState;
import cz.klicnik.operations.journal.Who;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.operations.recover.Comparison;
import cz.klicnik.operations.recover.Finding;
import cz.klicnik.operations.recover.Finding.Standing;
import cz.klicnik.operations.recover.Unfinished;
import cz.klicnik.pkcs11.ModuleHost;
import cz.klicnik.pki.TokenAnalyzer;

/**
 * Lets each PKCS#11 call of each operation fail in turn, in five ways, before and after it acted; pulls the token at each
 * call; kills the program at each line of the journal. Afterwards the program is started anew, reads the token, and
 * whatever is open is finished or taken back.
 */
public final class FaultSweep implements AutoCloseable {

    private static final List<String> RESULTS = List.of("CKR_DEVICE_ERROR", "CKR_DEVICE_REMOVED", "CKR_DEVICE_MEMORY",
            "CKR_GENERAL_ERROR", "CKR_SESSION_HANDLE_INVALID");
    /** Calls that change the token: the real one is made, and the answer is an error all the same. */
    private static final List<String> CHANGING = List.of("C_CreateObject", "C_DestroyObject", "C_SetAttributeValue",
            "C_SetPIN", "C_InitPIN", "C_InitToken");

    private final FaultBench bench;
    private final Path work;
    private int cases;

    /** Works in a folder of its own, in memory where the system offers that. */
    public FaultSweep() throws IOException {
        Path memory = Path.of("/dev/shm");
        work = Files.isWritable(memory) ? Files.createTempDirectory(memory, "klicnik-faults")
                : Files.createTempDirectory("klicnik-faults");
        bench = new FaultBench(work);
    }

    /**
     * What became of the cases.
     *
     * @param failures each with the case and what was wrong
     */
    public record Tally(Map<String, Integer> ran, List<String> failures) {

        /** All of them. */
        public int total() {
            return ran.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * All of it, for {@code releng/bench faults}.
     *
     * @param arguments every how many-th case; without it all
     */
    public static void main(String[] arguments) throws Exception {
        try (FaultSweep sweep = new FaultSweep()) {
            Tally tally = sweep.run(arguments.length == 0 ? 1 : Integer.parseInt(arguments[0]),
                    System.out::println);
            System.out.printf("%d cases, %d passed, %d failed%n", tally.total(),
                    tally.total() - tally.failures().size(), tally.failures().size());
            if (!tally.failures().isEmpty()) {
                throw new IllegalStateException("The sweep found faults");
            }
        }
    }

    /**
     * Runs every n-th case.
     *
     * @param stride 1 for all; those that are left out are spread evenly
     * @param told what goes wrong at once, and how many cases each operation had
     */
    public Tally run(int stride, Consumer<String> told)
            throws IOException, FaultException, CertificateEncodingException {
        Map<String, Integer> ran = new TreeMap<>();
        List<String> failures = new ArrayList<>();
        int number = 0;
        for (Scenario scenario : Scenario.values()) {
            for (FaultCase next : cases(scenario)) {
                if (number++ % stride == 0) {
                    ran.merge(scenario.name(), 1, Integer::sum);
                    List<String> wrong = run(next);
                    if (!wrong.isEmpty()) {
                        failures.add(next + ": " + String.join("; ", wrong));
                        told.accept(failures.getLast());
                    }
                }
            }
            told.accept(scenario + ": " + ran.getOrDefault(scenario.name(), 0) + " cases");
        }
        return new Tally(ran, failures);
    }

    /** A run in which nothing fails tells which calls there are. */
    private List<FaultCase> cases(Scenario scenario)
            throws IOException, FaultException, CertificateEncodingException {
        FaultCase good = FaultCase.none(scenario);
        List<String> wrong = run(good);
        if (!wrong.isEmpty()) {
            throw new IllegalStateException(good + ": " + wrong);
        }
        List<FaultCase> all = new ArrayList<>();
        for (Map.Entry<String, Long> function : calls.entrySet()) {
            for (int n = 1; n <= function.getValue(); n++) {
                for (String result : RESULTS) {
                    all.add(rule(scenario, "fail " + function.getKey() + " " + result + " " + n));
                    if (CHANGING.contains(function.getKey())) {
                        all.add(rule(scenario, "claim " + function.getKey() + " " + result + " " + n));
                    }
                }
                if (!function.getKey().equals("C_GetSlotList")) {
                    all.add(rule(scenario, "vanish-during " + function.getKey() + " " + n));
                }
            }
        }
        for (int line = 1; line <= lines; line++) {
            all.add(new FaultCase(scenario, "", line, true));
            all.add(new FaultCase(scenario, "", line, false));
        }
        return all;
    }

    private static FaultCase rule(Scenario scenario, String rule) {
        return new FaultCase(scenario, rule, 0, false);
    }

    /** Of the last run. */
    private Map<String, Long> calls = Map.of();
    private int lines;

    private List<String> run(FaultCase fault) throws IOException, FaultException, CertificateEncodingException {
        bench.restore();
        Path data = work.resolve("case-" + cases++);
        FileJournal journal = journal(data);
        Scenario scenario = fault.scenario();
        Optional<Outcome> outcome;
        TokenContents before;
        try (ModuleHost module = bench.open(scenario.quirks())) {
            TokenSession session = bench.session(module, bench.token.pin());
            try (session) {
                before = FaultBench.read(session);
                Plan plan = scenario.plan(bench, before);
                if (scenario.pins()) {
                    session.logout();
                }
                outcome = act(fault, plan, session, data, journal);
            } finally {
                bench.shim.tell();
            }
        }
        lines = journal.entries().size();
        List<String> wrong = after(fault, before, outcome, data, journal);
        FaultBench.delete(data);
        return wrong;
    }

    /** @return empty when the program was killed, or nothing was begun */
    private Optional<Outcome> act(FaultCase fault, Plan plan, TokenSession session, Path data, FileJournal journal)
            throws IOException {
        try (PlanSecrets secrets = fault.scenario().secrets(bench)) {
            bench.shim.resetCounts();
            if (!fault.rule().isEmpty()) {
                bench.shim.tell(fault.rule());
            }
            Outcome outcome = executor(Killed.at(journal, fault.line(), fault.before()), data).run(
                    order(plan, secrets, fault.scenario().quirks()), session, new NullProgressMonitor());
            return Optional.of(outcome);
        } catch (FaultException | Killed e) {
            return Optional.empty();
        } finally {
            calls = bench.shim.counts().calls();
        }
    }

    private List<String> after(FaultCase fault, TokenContents before, Optional<Outcome> outcome, Path data,
            FileJournal journal) throws IOException, FaultException {
        try (ModuleHost module = bench.open(fault.scenario().quirks())) {
            boolean newPin = fault.scenario().pins() && opens(module, Scenario.NEW_PIN);
            boolean oldPin = opens(module, bench.token.pin());
            if (!newPin && !oldPin) {
                return erased(fault, journal);
            }
            try (TokenSession session = bench.session(module, newPin ? Scenario.NEW_PIN : bench.token.pin())) {
                Aftermath aftermath = new Aftermath(before, FaultBench.read(session), newPin, data.resolve("backups"));
                aftermath.require(newPin != oldPin, "both PINs hold");
                aftermath.require(journal.verify().findings().isEmpty(), "the journal does not verify");
                Optional<PlanRecord> record = PlanRecord.of(journal.entries()).stream().findFirst();
                if (record.isPresent()) {
                    aftermath.compare(record.get(), outcome);
                    new Recovering(fault, session, journal, aftermath, before, data).run(record.get());
                } else {
                    aftermath.untouched();
                }
                return aftermath.wrong();
            }
        }
    }

    /** No PIN holds: only an erased token may be like that, and that must have been told. */
    private static List<String> erased(FaultCase fault, FileJournal journal) throws FaultException {
        boolean told = PlanRecord.of(journal.entries()).stream().flatMap(p -> p.steps().stream())
                .anyMatch(s -> s.step().action() instanceof Action.Initialise
                        && s.state().filter(state -> state != StepState.FAILED && state != StepState.VERIFIED)
                                .isPresent());
        return told ? List.of() : List.of(fault + ": no PIN holds, and nobody says so");
    }

    private boolean opens(ModuleHost module, String pin) {
        try (TokenSession session = bench.session(module, pin)) {
            session.logout();
            return true;
        } catch (FaultException wrong) {
            return false;
        }
    }

    private static Order order(Plan plan, PlanSecrets secrets, Quirks quirks) {
        DriverProfile profile = new DriverProfile(FaultBench.FAMILY, FaultBench.FAMILY, LocalizedText.same("Sweep"),
                new Pkcs11Library(List.of()), Map.of(), List.of(), List.of(), Optional.empty(), Optional.empty(), false,
                Probe.UNASKED, quirks);
        return new Order(plan, secrets, List.of(),
                contents -> new Situation(new TokenAnalyzer().analyze(contents, Instant.now()), profile,
                        Optional.empty(), Map.of(), KeyRequests.NONE, Instant.now()),
                PlanListener.NONE);
    }

    private static Executor executor(AuditJournal journal, Path data) {
        return new Executor(journal, (plan, now) -> List.of(),
                new Backups(data.resolve("backups"), Clock.systemUTC()));
    }

    private static FileJournal journal(Path data) {
        return new FileJournal(data.resolve("journal"), Clock.systemUTC(), Who.ofThisProcess());
    }

    @Override
    public void close() throws IOException {
        bench.close();
        FaultBench.delete(work);
    }

    /** What the program does at its next start. */
    private record Recovering(FaultCase fault, TokenSession session, FileJournal journal, Aftermath aftermath,
            TokenContents before, Path data) {

        void run(PlanRecord record) throws FaultException {
            Finding finding = Comparison.of(record, FaultBench.read(session), fault.scenario().quirks().keySlots(),
                    Instant.now());
            boolean open = Unfinished.in(journal.entries(), entry -> false).stream()
                    .anyMatch(p -> p.plan().id().equals(record.plan().id()));
            boolean mustBe = finding.standing() == Standing.HALF_DONE && record.end()
                    .filter(e -> e == PlanEnd.FAILED || e == PlanEnd.CANCELLED).isEmpty()
                    || keyAlone(finding);
            aftermath.require(open || !mustBe, "recovery is not offered: " + finding.standing());
            aftermath.require(finding.standing() != Standing.UNKNOWN || fault.scenario().pins(),
                    "nobody knows: " + finding);
            if (finding.standing() == Standing.HALF_DONE && !fault.scenario().pins()) {
                aftermath.require(finding.finish().isPresent() || finding.undo().isPresent(), "no way out");
                // both ways are tried, of one case after the other
                boolean finishes = finding.finish().isPresent() && fault.hashCode() % 2 == 0;
                Optional<Plan> way = finishes || finding.undo().isEmpty() ? finding.finish() : finding.undo();
                if (way.isPresent()) {
                    end(way.get(), record, way.equals(finding.finish()));
                }
            }
        }

        private static boolean keyAlone(Finding finding) {
            return finding.standing() == Standing.HALF_DONE && finding.steps().stream()
                    .anyMatch(s -> s.step().action() instanceof Action.WriteKey);
        }

        private void end(Plan way, PlanRecord record, boolean finishes) throws FaultException {
            try (PlanSecrets none = new PlanSecrets()) {
                Outcome outcome = executor(journal, data).run(order(way, none, fault.scenario().quirks()), session,
                        new NullProgressMonitor());
                aftermath.require(outcome.complete(), "the way out fails: " + outcome);
            }
            TokenContents now = FaultBench.read(session);
            Finding then = Comparison.of(record, now, fault.scenario().quirks().keySlots(), Instant.now());
            Standing wanted = finishes ? Standing.AS_PLANNED : Standing.AS_BEFORE;
            aftermath.require(then.standing() == wanted, way.useCase() + " leads to " + then);
            aftermath.require(finishes || Aftermath.refs(now).equals(Aftermath.refs(before)),
                    "taking back leaves another token");
        }
    }
}
