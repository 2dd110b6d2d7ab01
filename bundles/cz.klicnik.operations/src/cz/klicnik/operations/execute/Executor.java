/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.execute;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;

import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.operations.guard.Guard;
import cz.klicnik.operations.guard.Objection;
import cz.klicnik.operations.guard.Situation;
import cz.klicnik.operations.guard.Weight;
import cz.klicnik.operations.journal.AuditJournal;
import cz.klicnik.operations.journal.Event.PlanBegun;
import cz.klicnik.operations.journal.Event.PlanEnd;
import cz.klicnik.operations.plan.Plan;

/**
 * Runs plans: reads the token, asks the guards, and then step by step writes down the intention, acts, reads back, compares,
 * and writes down what became of it. Stops at the first step that is not verified; repeats nothing. Immutable; one
 * conversation at a time is the caller's business.
 */
public final class Executor {

    /** What reading the token takes, beside the steps, for a progress bar. */
    private static final int READING = 1;

    private final AuditJournal journal;
    private final Guard guard;
    private final Backups backups;
    private final RequestSteps requests;

    /** Without requests. */
    public Executor(AuditJournal journal, Guard guard, Backups backups) {
        this(journal, guard, backups, RequestSteps.NONE);
    }

    public Executor(AuditJournal journal, Guard guard, Backups backups, RequestSteps requests) {
        this.journal = journal;
        this.guard = guard;
        this.backups = backups;
        this.requests = requests;
    }

    /**
     * A plan that was begun.
     *
     * @param ended how it ended; empty while there is more to do
     * @param rest does what needs the token no more, and blocks for it
     */
    public record Begun(Optional<Outcome> ended, Supplier<Outcome> rest) {

        /** How it ends, after the conversation with the token. */
        public Outcome finish() {
            return ended.orElseGet(rest);
        }
    }

    /**
     * Runs a plan as far as it needs its token, in one conversation. What is left at its end, to be done without keeping
     * anybody from the token, is {@link Begun#finish}.
     *
     * @param session guarded and logged in as the plan needs it; stays the caller's
     * @param monitor may be cancelled: then the plan ends between two steps
     * @return ended where a guard stopped it, too
     * @throws FaultException when nothing was begun: TOKEN_GONE for another token, PIN_DECLINED for a PIN that is missing,
     *         FILE_PROBLEM of the journal, those of {@link RequestSteps#require}, and faults of the first reading
     */
    public Begun begin(Order order, TokenSession session, IProgressMonitor monitor) throws FaultException {
        Plan plan = order.plan();
        SubMonitor progress = SubMonitor.convert(monitor, READING + 2 * plan.steps().size());
        TokenContents contents;
        try {
            contents = session.read(progress.split(READING));
        } catch (OperationCanceledException e) {
            return ended(new Outcome(plan, List.of(), false, List.of(), PlanEnd.CANCELLED, Optional.empty(),
                    Optional.empty()));
        }
        if (!contents.identity().equals(plan.token())) {
            throw new FaultException(FaultCode.TOKEN_GONE);
        }
        Situation now = order.situation().apply(contents);
        List<Objection> objections = guard.look(plan, now);
        if (objections.stream().anyMatch(o -> !o.overcome(order.confirmed()))) {
            return ended(new Outcome(plan, objections, true, List.of(), PlanEnd.FAILED, Optional.empty(),
                    Optional.of(contents)));
        }
        Quirks quirks = now.profile().quirks();
        StepActions actions = new StepActions(session, order.secrets(), backups, quirks, requests);
        actions.require(plan, contents);
        journal.append(new PlanBegun(plan, objections, confirmed(objections)));
        Execution execution = new Execution(order, objections, session, actions, journal, quirks.publicKeyObjects(),
                requests);
        return new Begun(execution.onToken(contents, progress), () -> execution.afterwards(progress));
    }

    /** Runs a plan from the beginning to the end within one conversation. */
    public Outcome run(Order order, TokenSession session, IProgressMonitor monitor) throws FaultException {
        return begin(order, session, monitor).finish();
    }

    private static Begun ended(Outcome outcome) {
        return new Begun(Optional.of(outcome), () -> outcome);
    }

    private static List<String> confirmed(List<Objection> objections) {
        return objections.stream().filter(o -> o.weight() == Weight.CONFIRM).flatMap(o -> o.wanted().stream())
                .toList();
    }
}
