/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.plan;

import java.util.List;

/**
 * A plan in words.
 *
 * @param title what is done to which token
 * @param steps what will happen, in this order, a sentence for each step
 * @param irreversible what cannot be undone; empty where everything can
 * @param along what goes along with what is deleted
 * @param needs PIN entries, signatures, and room that is freed or needed
 */
public record PlanSheet(String title, List<StepText> steps, List<String> irreversible, List<String> along,
        List<String> needs) {

    public PlanSheet {
        steps = List.copyOf(steps);
        irreversible = List.copyOf(irreversible);
        along = List.copyOf(along);
        needs = List.copyOf(needs);
    }

    /**
     * A step in words.
     *
     * @param what will happen
     * @param undoing whether and how it can be undone
     */
    public record StepText(int number, String what, String undoing) {
    }
}
