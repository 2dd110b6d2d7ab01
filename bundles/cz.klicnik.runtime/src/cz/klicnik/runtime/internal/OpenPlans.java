/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IProgressMonitor;

import cz.klicnik.core.PinUse;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.machine.DriverStatus;
import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.core.machine.SlotStatus;
import cz.klicnik.core.machine.SlotStatus.Freshness;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.enrollment.requests.CertificateRequest;
import cz.klicnik.operations.execute.Outcome;
import cz.klicnik.operations.execute.PlanListener;
import cz.klicnik.operations.execute.PlanSecrets;
import cz.klicnik.operations.journal.AuditJournal;
import cz.klicnik.operations.journal.Event.Decision;
import cz.klicnik.operations.journal.Event.Settled;
import cz.klicnik.operations.journal.JournalEntry;
import cz.klicnik.operations.journal.PlanRecord;
import cz.klicnik.operations.journal.Who;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.operations.recover.Comparison;
import cz.klicnik.operations.recover.Finding;
import cz.klicnik.operations.recover.OtherSerial;
import cz.klicnik.operations.recover.Unfinished;
import cz.klicnik.runtime.PlanRecovery;
import cz.klicnik.runtime.TokenRegistry;

/** Finds and ends unfinished plans on the registry's tokens. Thread-safe. */
final class OpenPlans implements PlanRecovery {

    private final TokenRegistry registry;
    private final TokenPlans runner;
    private final AuditJournal journal;
    private final Function<String, Optional<CertificateRequest>> requests;
    private final Clock clock;
    private final Who who = Who.ofThisProcess();

    OpenPlans(TokenRegistry registry, TokenPlans runner, AuditJournal journal,
            Function<String, Optional<CertificateRequest>> requests, Clock clock) {
        this.registry = registry;
        this.runner = runner;
        this.journal = journal;
        this.requests = requests;
        this.clock = clock;
    }

    @Override
    public List<PlanRecord> open() throws FaultException {
        return Unfinished.in(journal.entries(), this::running);
    }

    @Override
    public Optional<SlotKey> slot(PlanRecord plan) {
        Optional<SlotKey> own = slots().filter(s -> s.identity().equals(Optional.of(plan.plan().token())))
                .map(SlotStatus::key).findFirst();
        return own.or(() -> underAnotherSerial(plan));
    }

    /** The one token that may be a plan's since it was erased; of two nobody could tell which. */
    private Optional<SlotKey> underAnotherSerial(PlanRecord plan) {
        List<SlotKey> maybe = slots().filter(s -> s.freshness() == Freshness.FRESH
                && s.contents().filter(c -> OtherSerial.maybe(plan, c)).isPresent()).map(SlotStatus::key).toList();
        return maybe.size() == 1 ? Optional.of(maybe.getFirst()) : Optional.empty();
    }

    private Stream<SlotStatus> slots() {
        return registry.state().drivers().stream().flatMap(d -> d.slots().stream());
    }

    @Override
    public Finding look(SlotKey slot, PlanRecord plan) throws FaultException {
        FaultException gone = new FaultException(FaultCode.TOKEN_GONE);
        DriverStatus driver = registry.state().driver(slot.driverId()).orElseThrow(() -> gone);
        TokenContents contents = registry.state().slot(slot).filter(s -> s.freshness() == Freshness.FRESH)
                .flatMap(SlotStatus::contents).filter(c -> c.identity().equals(plan.plan().token())
                        || slot(plan).equals(Optional.of(slot)))
                .orElseThrow(() -> gone);
        Finding finding = Comparison.of(plan, contents, driver.profile().quirks(), requests, clock.instant());
        if (!contents.identity().equals(plan.plan().token())) {
            return finding.underAnotherSerial();
        }
        if (finding.nothingOpen()) {
            settle(plan.plan(), Decision.NOTHING_OPEN);
        }
        return finding;
    }

    @Override
    public Outcome run(SlotKey slot, Finding finding, Decision decision, PlanSecrets secrets, PinUse use,
            Collection<String> confirmed, PlanListener listener, IProgressMonitor monitor) throws FaultException {
        Optional<Plan> offered = decision == Decision.FINISH ? finding.finish()
                : decision == Decision.UNDO ? finding.undo() : Optional.empty();
        Plan plan = offered.orElseThrow(() -> new IllegalArgumentException("The finding does not offer " + decision));
        return runner.run(slot, plan, secrets, use, confirmed, listener, monitor);
    }

    @Override
    public void leave(PlanRecord plan) throws FaultException {
        settle(plan.plan(), Decision.LEAVE);
    }

    private void settle(Plan plan, Decision decision) throws FaultException {
        journal.append(new Settled(plan.id(), plan.token(), decision, Optional.empty()));
    }

    /**
     * Whether a plan without an end is no crash but still under way. A number of a process may have been given to another one
     * since, which then began after the plan.
     */
    private boolean running(JournalEntry begun) {
        if (begun.process() == who.process() && begun.host().equals(who.host())) {
            return runner.running(begun.event().planId());
        }
        Optional<Instant> started = begun.host().equals(who.host())
                ? ProcessHandle.of(begun.process()).flatMap(p -> p.info().startInstant()) : Optional.empty();
        return started.filter(s -> !s.isAfter(begun.at())).isPresent();
    }
}
