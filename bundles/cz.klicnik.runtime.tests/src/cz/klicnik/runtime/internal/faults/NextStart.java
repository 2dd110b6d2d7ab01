/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.NullProgressMonitor;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.PinUse;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.ObjectKind;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.operations.execute.Outcome;
import cz.klicnik.operations.execute.PlanListener;
import cz.klicnik.operations.execute.PlanSecrets;
import cz.klicnik.operations.execute.PlanSecrets.Purpose;
import cz.klicnik.operations.journal.Event.Decision;
import cz.klicnik.operations.journal.Event.PlanEnd;
import cz.klicnik.operations.journal.FileJournal;
import cz.klicnik.operations.journal.PlanRecord;
import cz.klicnik.operations.journal.PlanRecord.StepRecord;
import cz.klicnik.operations.journal.StepState;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.operations.plan.ObjectRef;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.operations.plan.Step.Reversibility;
import cz.klicnik.operations.plan.UseCase;
import cz.klicnik.operations.recover.Finding;
import cz.klicnik.operations.recover.Finding.Obstacle;
import cz.klicnik.operations.recover.Finding.Standing;
import cz.klicnik.pkcs11.ModuleHost;
import cz.klicnik.runtime.internal.faults.Aftermath.Pins;
import cz.klicnik.testing.SoftHsm;

/** What the program finds at its next start after a case, what it tells and offers, and whether that works. */
final class NextStart {

    private final Rehearsal rehearsal;
    private final FaultBench bench;
    private final Ran ran;
    private final Wrong wrong = new Wrong();
    private final Set<Decision> tried = EnumSet.noneOf(Decision.class);
    private String pin = SoftHsm.PIN;

    NextStart(Rehearsal rehearsal, FaultBench bench, Ran ran) {
        this.rehearsal = rehearsal;
        this.bench = bench;
        this.ran = ran;
    }

    /** Which ways out were offered and tried. */
    Set<Decision> tried() {
        return tried;
    }

    /** @return what is wrong */
    List<String> look() throws IOException, FaultException {
        Optional<Path> again = Optional.empty();
        try (ModuleHost module = bench.open(rehearsal.operation().quirks())) {
            Pins pins = pins(module);
            FileJournal journal = Rehearsal.journal(bench);
            try (SweepConsole console = console(module, journal)) {
                if (pins.equals(new Pins(false, false))) {
                    withoutPin(console, journal);
                    return wrong.found();
                }
                wrong.unless(pins.old() != pins.fresh(), "both PINs hold");
                again = compared(console, journal, pins);
            }
        }
        if (again.isPresent()) {
            bench.putBack(again.get());
            try (ModuleHost module = bench.open(rehearsal.operation().quirks());
                    SweepConsole console = console(module, Rehearsal.journal(bench))) {
                Rehearsal.contents(console, pin);
                end(console, Decision.UNDO);
            }
        }
        return wrong.found();
    }

    private SweepConsole console(ModuleHost module, FileJournal journal) throws FaultException {
        return new SweepConsole(module, rehearsal.operation().quirks(), journal, bench.data);
    }

    private Pins pins(ModuleHost module) throws FaultException {
        Optional<UserRole> whose = rehearsal.operation().renews();
        if (whose.isEmpty()) {
            return new Pins(true, false);
        }
        long slot = SweepConsole.ours(module.slots()).slot().id();
        String old = whose.get() == UserRole.USER ? SoftHsm.PIN : SoftHsm.SO_PIN;
        Pins pins = new Pins(FaultBench.opens(module, slot, whose.get(), old),
                FaultBench.opens(module, slot, whose.get(), FaultBench.NEW_PIN));
        pin = whose.get() == UserRole.USER && pins.fresh() ? FaultBench.NEW_PIN : SoftHsm.PIN;
        return pins;
    }

    /** @return the token and the data, when there is a second way out to be tried on them */
    private Optional<Path> compared(SweepConsole console, FileJournal journal, Pins pins)
            throws IOException, FaultException {
        TokenContents after = Rehearsal.contents(console, pin);
        Aftermath aftermath =
                new Aftermath(rehearsal.before(), after, pins, bench.data.resolve("backups"), wrong);
        wrong.unless(journal.verify().intact(), "the journal does not verify: " + journal.verify());
        Optional<PlanRecord> record = record(journal, rehearsal.plan().id());
        if (record.isEmpty()) {
            aftermath.untouched();
            return Optional.empty();
        }
        aftermath.compare(record.get());
        ran.outcome().ifPresent(outcome -> Aftermath.ends(record.get(), outcome, wrong));
        return recovery(console, journal, record.get(), after);
    }

    private static Optional<PlanRecord> record(FileJournal journal, String id) throws FaultException {
        return PlanRecord.of(journal.entries()).stream().filter(p -> p.plan().id().equals(id)).findFirst();
    }

    /** The plan that somebody wanted, whichever plan was to end it. */
    private String wanted() {
        return rehearsal.plan().continues().orElse(rehearsal.plan().id());
    }

    private Optional<PlanRecord> open(SweepConsole console) throws FaultException {
        return console.plans.recovery().open(console.token).stream().filter(p -> p.plan().id().equals(wanted()))
                .findFirst();
    }

    private Optional<Path> recovery(SweepConsole console, FileJournal journal, PlanRecord record,
            TokenContents after) throws IOException, FaultException {
        List<ObjectRef> now = Aftermath.refs(after);
        boolean undone = now.equals(Aftermath.refs(rehearsal.undone()));
        boolean done = now.equals(Aftermath.refs(rehearsal.done()));
        Optional<PlanRecord> open = open(console);
        boolean known = record.steps().stream().filter(s -> s.step().reversibility() != Reversibility.HARMLESS)
                .flatMap(s -> s.state().stream()).allMatch(s -> s == StepState.VERIFIED || s == StepState.FAILED);
        wrong.unless(open.isPresent() || known, "nobody knows, and it is not told of");
        if (open.isEmpty()) {
            wrong.unless(undone || done || told(record, after), "recovery is not offered");
            return Optional.empty();
        }
        Finding finding = console.plans.recovery().look(console.key, open.get());
        switch (finding.standing()) {
        case AS_BEFORE -> wrong.unless(undone, "said to be as before");
        case AS_PLANNED -> wrong.unless(done, "said to be as planned");
        case UNKNOWN -> wrong.unless(renewsUnknown(record) && finding.obstacles().contains(Obstacle.PIN_UNKNOWN),
                "the token is read, and nobody knows: " + finding);
        case HALF_DONE -> wrong.unless(!undone && !done, "said to be half done");
        }
        wrong.unless(!finding.nothingOpen() || open(console).isEmpty(), "nothing is open, and it is told of again");
        if (finding.standing() != Standing.HALF_DONE) {
            return Optional.empty();
        }
        wrong.unless(finding.finish().isPresent() || finding.undo().isPresent(), "no way out: " + finding);
        Optional<Path> both = finding.finish().isPresent() && finding.undo().isPresent()
                ? Optional.of(bench.keep("half-done")) : Optional.empty();
        end(console, finding.finish().isPresent() ? Decision.FINISH : Decision.UNDO);
        return both;
    }

    /** Whoever has read why a plan failed is asked again only where it has left a key without its certificate. */
    private boolean told(PlanRecord record, TokenContents after) {
        boolean ended = record.end().filter(e -> e == PlanEnd.FAILED || e == PlanEnd.CANCELLED).isPresent();
        return ended && ran.outcome().isPresent() && rehearsal.plan().continues().isEmpty()
                && keysAlone(after).isEmpty();
    }

    /** By the ID, by which programs find the certificate of a key. */
    private static Set<Bytes> keysAlone(TokenContents token) {
        Set<Bytes> alone = new HashSet<>();
        token.objects().stream().filter(o -> o.kind() == ObjectKind.PRIVATE_KEY).forEach(o -> alone.add(o.id()));
        token.objects().stream().filter(o -> o.kind() == ObjectKind.CERTIFICATE).forEach(o -> alone.remove(o.id()));
        return alone;
    }

    /** No reading shows a PIN. */
    private static boolean renewsUnknown(PlanRecord record) {
        return record.steps().stream().anyMatch(s -> s.step().action() instanceof Action.ChangePin
                || s.step().action() instanceof Action.UnblockPin);
    }

    private void end(SweepConsole console, Decision decision) throws FaultException {
        tried.add(decision);
        Optional<PlanRecord> open = open(console);
        if (open.isEmpty()) {
            wrong.unless(false, "it is not offered a second time");
            return;
        }
        Finding finding = console.plans.recovery().look(console.key, open.get());
        Plan way = (decision == Decision.FINISH ? finding.finish() : finding.undo()).orElseThrow();
        List<String> typed = Rehearsal.confirmations(console, way);
        try (PlanSecrets secrets = new PlanSecrets()) {
            secrets.with(Purpose.LOGIN, Operations.pin(pin));
            Outcome outcome = console.plans.recovery().run(console.key, finding, decision, secrets, PinUse.PERSON,
                    typed, PlanListener.NONE, new NullProgressMonitor());
            wrong.unless(outcome.complete(), decision + " fails: " + outcome);
        }
        List<ObjectRef> left = new ArrayList<>(
                Aftermath.refs(decision == Decision.FINISH ? rehearsal.done() : rehearsal.undone()));
        if (decision == Decision.UNDO && finding.obstacles().contains(Obstacle.KEY_DELETED)) {
            left.removeIf(r -> r.kind() != ObjectKind.CERTIFICATE && rehearsal.plan().deleted().contains(r));
        }
        List<ObjectRef> now = Aftermath.refs(console.read());
        wrong.unless(now.equals(left), decision + " leads to " + now + " instead of " + left);
        wrong.unless(open(console).isEmpty(), decision + " is done, and it is told of again");
        wrong.unless(Rehearsal.journal(bench).verify().intact(), "the journal does not verify afterwards");
    }

    /** Only an erased token may have no PIN. That must have been told, and initialising it again must help. */
    private void withoutPin(SweepConsole console, FileJournal journal) throws FaultException {
        console.read();
        Optional<PlanRecord> record = record(journal, rehearsal.plan().id());
        Optional<StepRecord> erasing = record.stream().flatMap(r -> r.steps().stream())
                .filter(s -> s.step().action() instanceof Action.Initialise).findFirst();
        wrong.unless(erasing.flatMap(StepRecord::state)
                .filter(s -> s != StepState.FAILED && s != StepState.VERIFIED).isPresent(),
                "no PIN holds, and nobody says so");
        Optional<PlanRecord> open = open(console);
        wrong.unless(open.isPresent(), "no PIN holds, and it is not told of");
        if (open.isPresent()) {
            Finding finding = console.plans.recovery().look(console.key, open.get());
            wrong.unless(!finding.nothingOpen() && finding.obstacles().contains(Obstacle.HALF_ERASED),
                    "no PIN holds, and that is not said: " + finding);
        }
        Plan again = Plan.of(UseCase.INITIALISE, console.token, FaultBench.LABEL, rehearsal.plan().made(),
                List.of(new Action.Initialise(FaultBench.LABEL)));
        try (PlanSecrets secrets = new PlanSecrets()) {
            Operations.officer(secrets);
            Outcome outcome = console.plans.run(console.key, again, secrets, PinUse.PERSON,
                    Rehearsal.confirmations(console, again), PlanListener.NONE, new NullProgressMonitor());
            wrong.unless(outcome.complete(), "initialising it again fails: " + outcome);
        }
    }
}
