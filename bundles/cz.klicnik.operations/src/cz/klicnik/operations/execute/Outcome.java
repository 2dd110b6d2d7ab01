/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.execute;

import java.util.List;
import java.util.Optional;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.operations.guard.Objection;
import cz.klicnik.operations.journal.Event.PlanEnd;
import cz.klicnik.operations.plan.Plan;

/**
 * What became of a plan.
 *
 * @param objections of the guards, on the token as it was right before the first step
 * @param stopped true when a guard stopped it: then nothing was done and there are no results
 * @param results of the steps that were begun
 * @param end how it ended
 * @param fault why it did not complete; of a complete plan, why its end could not be written to the journal
 * @param after the token as it was read last
 */
public record Outcome(Plan plan, List<Objection> objections, boolean stopped, List<StepResult> results, PlanEnd end,
        Optional<Fault> fault, Optional<TokenContents> after) {

    public Outcome {
        objections = List.copyOf(objections);
        results = List.copyOf(results);
    }

    /** Whether all of it is done and verified. */
    public boolean complete() {
        return end == PlanEnd.COMPLETE;
    }
}
