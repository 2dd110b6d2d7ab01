/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.NullProgressMonitor;

import cz.klicnik.core.Pin;
import cz.klicnik.core.PinUse;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.operations.execute.Outcome;
import cz.klicnik.operations.execute.PlanListener;
import cz.klicnik.operations.execute.PlanSecrets;
import cz.klicnik.operations.execute.PlanSecrets.Purpose;
import cz.klicnik.operations.guard.Objection;
import cz.klicnik.operations.guard.Weight;
import cz.klicnik.operations.journal.FileJournal;
import cz.klicnik.operations.journal.Who;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.operations.recover.Finding;
import cz.klicnik.pkcs11.ModuleHost;
import cz.klicnik.pki.TokenAnalyzer;
import cz.klicnik.pki.TokenView;
import cz.klicnik.runtime.internal.faults.Killer.Killed;
import cz.klicnik.runtime.internal.faults.Operation.Ending;
import cz.klicnik.testing.SoftHsm;

/**
 * An operation with its plan, which can be run again and again, and what becomes of the token when nothing goes wrong.
 *
 * @param beginning the token and the data before it, as the bench keeps them
 * @param confirmed what the guards want to be typed
 * @param before the token before the plan
 * @param undone the token when nothing of what somebody wanted is done
 * @param done the token when all of it is done
 * @param good the run in which nothing went wrong
 */
record Rehearsal(Operation operation, Path beginning, Plan plan, List<String> confirmed, TokenContents before,
        TokenContents undone, TokenContents done, Ran good) {

    /** @param pristine the token as it is in the beginning, and no data */
    static Rehearsal of(Operation operation, FaultBench bench, Material material, Path pristine)
            throws IOException, FaultException {
        Optional<Ending> ends = operation.ends();
        return ends.isPresent() ? ending(operation, ends.get(), bench, material, pristine)
                : beginning(operation, bench, material, pristine);
    }

    private static Rehearsal beginning(Operation operation, FaultBench bench, Material material, Path pristine)
            throws IOException, FaultException {
        Quirks quirks = operation.quirks();
        bench.putBack(pristine);
        Rehearsal planned;
        try (ModuleHost module = bench.open(quirks);
                SweepConsole console = new SweepConsole(module, quirks, journal(bench), bench.data)) {
            TokenContents before = contents(console, SoftHsm.PIN);
            TokenView view = new TokenAnalyzer().analyze(before, Instant.now());
            Plan plan = operation.plan(view, console.plans.requests(console.token), quirks, material);
            planned = new Rehearsal(operation, pristine, plan, confirmations(console, plan), before, before, before,
                    Ran.KILLED);
        }
        return planned.tried(bench, material, true);
    }

    private static Rehearsal ending(Operation operation, Ending ending, FaultBench bench, Material material,
            Path pristine) throws IOException, FaultException {
        Rehearsal whole = beginning(ending.half(), bench, material, pristine);
        bench.putBack(pristine);
        whole.run(bench, material, new FaultCase("", Optional.of(ending.left())));
        Path half = bench.keep("half-done-" + operation.name());
        Rehearsal planned;
        try (ModuleHost module = bench.open(operation.quirks());
                SweepConsole console = new SweepConsole(module, operation.quirks(), journal(bench), bench.data)) {
            TokenContents before = contents(console, SoftHsm.PIN);
            Finding finding =
                    console.plans.recovery().look(console.key, console.plans.recovery().open().getFirst());
            Plan plan = (ending.finishes() ? finding.finish() : finding.undo()).orElseThrow();
            planned = new Rehearsal(operation, half, plan, confirmations(console, plan), before, whole.undone(),
                    whole.done(), Ran.KILLED);
        }
        return planned.tried(bench, material, false);
    }

    /** Logs in and reads. */
    static TokenContents contents(SweepConsole console, String pin) throws FaultException {
        try (Pin typed = Operations.pin(pin)) {
            console.login(console.key, UserRole.USER, typed);
        }
        return console.read();
    }

    /** What a person types who wants all of it. */
    static List<String> confirmations(SweepConsole console, Plan plan) throws FaultException {
        List<Objection> objections = console.plans.preview(console.key, plan);
        if (plan.isEmpty() || objections.stream().anyMatch(o -> o.weight() == Weight.REFUSE)) {
            throw new IllegalStateException("This plan cannot be swept: " + plan + objections);
        }
        return objections.stream().filter(o -> o.weight() == Weight.CONFIRM).flatMap(o -> o.wanted().stream()).toList();
    }

    private Rehearsal tried(FaultBench bench, Material material, boolean keepsDone) throws IOException, FaultException {
        bench.putBack(beginning);
        Ran ran = run(bench, material, FaultCase.NONE);
        if (ran.outcome().filter(Outcome::complete).isEmpty()) {
            throw new IllegalStateException(operation.name() + " fails without a fault: " + ran);
        }
        TokenContents end;
        try (ModuleHost module = bench.open(operation.quirks());
                SweepConsole console =
                        new SweepConsole(module, operation.quirks(), journal(bench), bench.data)) {
            end = contents(console, userPin());
        }
        return new Rehearsal(operation, beginning, plan, confirmed, before, undone, keepsDone ? end : done, ran);
    }

    /** Runs it on the token as it is now, while something goes wrong. */
    Ran run(FaultBench bench, Material material, FaultCase fault) throws IOException, FaultException {
        Killer killer = new Killer(journal(bench), journalFolder(bench));
        try (ModuleHost module = bench.open(operation.quirks(), killer);
                SweepConsole console = new SweepConsole(module, operation.quirks(), killer, bench.data);
                PlanSecrets secrets = new PlanSecrets()) {
            secrets.with(Purpose.LOGIN, Operations.pin(SoftHsm.PIN));
            operation.ends().map(Ending::half).orElse(operation).secrets(plan, material, secrets);
            bench.shim.resetCounts();
            if (!fault.rule().isEmpty()) {
                bench.shim.tell(fault.rule());
            }
            killer.arm(fault.kill());
            try {
                return ran(bench, killer, () -> console.plans.run(console.key, plan, secrets, PinUse.PERSON,
                        confirmed, PlanListener.NONE, new NullProgressMonitor()));
            } finally {
                killer.disarm();
                bench.shim.tell();
            }
        }
    }

    private static Ran ran(FaultBench bench, Killer killer, Running running) throws IOException {
        Optional<Outcome> outcome = Optional.empty();
        Optional<Fault> refused = Optional.empty();
        try {
            outcome = Optional.of(running.run());
        } catch (FaultException e) {
            refused = Optional.of(e.fault());
        } catch (Killed e) {
            // it says no more
        }
        return new Ran(outcome, refused, bench.shim.counts().calls(), killer.lines());
    }

    /** A plan under way. */
    @FunctionalInterface
    private interface Running {
        Outcome run() throws FaultException;
    }

    static FileJournal journal(FaultBench bench) {
        return new FileJournal(journalFolder(bench), Clock.systemUTC(), Who.ofThisProcess());
    }

    private static Path journalFolder(FaultBench bench) {
        return bench.data.resolve("journal");
    }

    /** The same operation as another process has planned it. */
    Rehearsal with(Plan other) {
        return new Rehearsal(operation, beginning, other, confirmed, before, undone, done, good);
    }

    /** The user's, once all of it is done. */
    String userPin() {
        return operation.renews().equals(Optional.of(UserRole.USER)) ? FaultBench.NEW_PIN : SoftHsm.PIN;
    }

    /** How often the library was called when nothing went wrong. */
    Map<String, Long> calls() {
        return good.calls();
    }
}
