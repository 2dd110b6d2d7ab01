/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.wizard;

import java.util.List;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.operations.execute.Outcome;
import cz.klicnik.operations.guard.Objection;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.presentation.plan.PlanSheet;
import cz.klicnik.ui.internal.wizard.PlanState.Sentence;

/** How a wizard says what is in a plan. */
public interface PlanWords {

    /** What will happen. */
    PlanSheet sheet(Plan plan);

    /** What a guard objects to. */
    Sentence objection(Objection objection);

    /** What went wrong, why, and what to do. */
    String fault(Fault fault);

    /** How it ended. */
    String title(Outcome outcome);

    /** What to do next. */
    List<String> next(Outcome outcome);
}
