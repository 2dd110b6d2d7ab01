/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.tests.presenters;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;

import cz.klicnik.core.PinUse;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.operations.execute.Outcome;
import cz.klicnik.operations.execute.PlanListener;
import cz.klicnik.operations.execute.PlanSecrets;
import cz.klicnik.operations.guard.Objection;
import cz.klicnik.operations.journal.Event.PlanEnd;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.runtime.PlanRecovery;
import cz.klicnik.runtime.PlanRunner;

/** Runs no plan, notes what it was asked for, and says that a token is gone, or what it is told to say. */
final class FakePlans implements PlanRunner {

    final List<Plan> asked = new ArrayList<>();
    final List<Optional<String>> confirmed = new ArrayList<>();
    final List<List<String>> typed = new ArrayList<>();
    List<Objection> objections = List.of();
    boolean works;

    @Override
    public List<Objection> preview(SlotKey slot, Plan plan) {
        return objections;
    }

    @Override
    public Outcome run(SlotKey slot, Plan plan, PlanSecrets secrets, PinUse use, Collection<String> all,
            PlanListener listener, IProgressMonitor monitor) throws FaultException {
        asked.add(plan);
        confirmed.add(use.typed());
        typed.add(List.copyOf(all));
        if (objections.stream().anyMatch(o -> !o.overcome(all))) {
            return new Outcome(plan, objections, true, List.of(), PlanEnd.FAILED, Optional.empty(), Optional.empty());
        }
        if (!works) {
            throw new FaultException(FaultCode.TOKEN_GONE);
        }
        return new Outcome(plan, objections, false, List.of(), PlanEnd.COMPLETE, Optional.empty(), Optional.empty());
    }

    @Override
    public PlanRecovery recovery() {
        throw new UnsupportedOperationException();
    }
}
