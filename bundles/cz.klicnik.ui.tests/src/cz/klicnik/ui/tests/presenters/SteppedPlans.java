/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.tests.presenters;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import org.eclipse.core.runtime.IProgressMonitor;

import cz.klicnik.core.PinUse;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.operations.execute.Outcome;
import cz.klicnik.operations.execute.PlanListener;
import cz.klicnik.operations.execute.PlanSecrets;
import cz.klicnik.operations.execute.PlanSecrets.Purpose;
import cz.klicnik.operations.execute.StepResult;
import cz.klicnik.operations.guard.Objection;
import cz.klicnik.operations.journal.Event.PlanEnd;
import cz.klicnik.operations.journal.StepState;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.operations.plan.Step;
import cz.klicnik.runtime.PlanRecovery;
import cz.klicnik.runtime.PlanRunner;

/** Runs no plan, and notes what is asked of it. Each step waits to be let through where that is wanted. */
final class SteppedPlans implements PlanRunner {

    final List<String> asked = new ArrayList<>();
    volatile List<Objection> objections = List.of();
    volatile Optional<FaultCode> fault = Optional.empty();
    volatile boolean stopped;
    /** Why the failing step fails. */
    volatile Optional<FaultCode> refusal = Optional.empty();
    /** On whose account PINs were sent. */
    volatile Optional<PinUse> use = Optional.empty();
    /** Lets the step with this number fail. */
    volatile int failing;
    final CountDownLatch firstBegun = new CountDownLatch(1);
    volatile CountDownLatch goOn = new CountDownLatch(0);

    @Override
    public List<Objection> preview(SlotKey slot, Plan plan) throws FaultException {
        asked.add("preview");
        if (fault.isPresent()) {
            throw new FaultException(fault.get());
        }
        return objections;
    }

    @Override
    public Outcome run(SlotKey slot, Plan plan, PlanSecrets secrets, PinUse use, Collection<String> confirmed,
            PlanListener listener, IProgressMonitor monitor) throws FaultException {
        asked.add("run " + confirmed + " "
                + secrets.pin(Purpose.LOGIN).map(p -> p.withCharacters(String::new)).orElse("without a PIN"));
        if (fault.isPresent()) {
            throw new FaultException(fault.get());
        }
        this.use = Optional.of(use);
        if (stopped) {
            return new Outcome(plan, objections, true, List.of(), PlanEnd.FAILED, Optional.empty(), Optional.empty());
        }
        List<StepResult> results = new ArrayList<>();
        for (Step step : plan.steps()) {
            if (monitor.isCanceled()) {
                return outcome(plan, results, PlanEnd.CANCELLED);
            }
            listener.begins(step);
            firstBegun.countDown();
            await();
            boolean fails = step.number() == failing;
            StepResult result = new StepResult(step, fails ? StepState.FAILED : StepState.VERIFIED, Optional.empty(),
                    Optional.empty(), Optional.empty());
            results.add(result);
            listener.ended(result);
            if (fails) {
                return outcome(plan, results, PlanEnd.FAILED);
            }
        }
        return outcome(plan, results, PlanEnd.COMPLETE);
    }

    @Override
    public PlanRecovery recovery() {
        throw new AssertionError("nobody recovers here");
    }

    private void await() {
        try {
            goOn.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Outcome outcome(Plan plan, List<StepResult> results, PlanEnd end) {
        return new Outcome(plan, objections, false, results, end, refusal.map(Fault::of), Optional.empty());
    }
}
