/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.copy;

import java.util.List;

import cz.klicnik.operations.guard.Objection;
import cz.klicnik.operations.plan.Plan;

/**
 * What comes of a choice.
 *
 * @param plan what can be written; perhaps empty
 * @param leftOut what was chosen and is not in the plan
 */
public record ImportPlan(Plan plan, List<LeftOut> leftOut) {

    public ImportPlan {
        leftOut = List.copyOf(leftOut);
    }

    /** @param why a refusal, with the object of the token that stands in the way */
    public record LeftOut(ImportItem item, Objection why) {
    }
}
