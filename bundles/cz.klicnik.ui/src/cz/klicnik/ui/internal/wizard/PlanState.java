/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.wizard;

import java.util.List;
import java.util.Optional;

import cz.klicnik.operations.execute.Outcome;
import cz.klicnik.operations.guard.Weight;
import cz.klicnik.operations.plan.Step.Reversibility;

/**
 * All that the pages of a wizard show of its plan.
 *
 * @param problem why it could not be checked, could not begin, or was stopped; empty otherwise
 * @param outcome once it is over
 */
public record PlanState(Phase phase, List<Concern> concerns, List<StepLine> steps, String problem, boolean cancelling,
        Optional<Outcome> outcome) {

    /** Before anything was chosen. */
    public static final PlanState NOTHING =
            new PlanState(Phase.NOTHING, List.of(), List.of(), "", false, Optional.empty());

    public PlanState {
        concerns = List.copyOf(concerns);
        steps = List.copyOf(steps);
    }

    /** How far it is. */
    public enum Phase {
        /** There is no plan yet. */
        NOTHING,
        /** The guards are looking at it. */
        LOOKING,
        /** The guards have looked; see {@link PlanState#passable()}. */
        LOOKED,
        /** The guards could not look. */
        FAILED,
        /** It is being carried out. */
        RUNNING,
        /** It is over. */
        OVER
    }

    /**
     * What guards object to, as far as one confirmation, or none, makes it good.
     *
     * @param wanted what confirms it, as a name of it; empty where nothing has to be confirmed, or nothing can
     * @param shown what a person has to type, at least
     * @param typed what a person has typed so far
     */
    public record Concern(Weight weight, List<Sentence> sentences, Optional<String> wanted, String shown, String typed,
            boolean confirmed) {
        public Concern {
            sentences = List.copyOf(sentences);
        }
    }

    /** What is so, and what to do about it; the latter may be empty. */
    public record Sentence(String what, String remedy) {
    }

    /**
     * A step in words.
     *
     * @param undoing whether and how it can be undone
     * @param detail what became of it, where there is more to say than its standing
     */
    public record StepLine(int number, String text, String undoing, Reversibility reversibility, Standing standing,
            String detail) {
        StepLine standing(Standing now, String more) {
            return new StepLine(number, text, undoing, reversibility, now, more);
        }
    }

    /** How far a step is. */
    public enum Standing {
        WAITING, RUNNING, DONE, VERIFIED, FAILED, UNKNOWN, NOT_BEGUN
    }

    /** Whether nothing stands between the plan and a person who wants it. */
    public boolean passable() {
        return phase == Phase.LOOKED && !steps.isEmpty() && concerns.stream().allMatch(Concern::confirmed);
    }

    /** Whether nothing at all speaks against it, not even something that is only to be known. */
    boolean unopposed() {
        return passable() && concerns.isEmpty();
    }

    PlanState phase(Phase now, String why) {
        return new PlanState(now, concerns, steps, why, cancelling, outcome);
    }

    PlanState concerns(List<Concern> now) {
        return new PlanState(phase, now, steps, problem, cancelling, outcome);
    }

    PlanState steps(List<StepLine> now) {
        return new PlanState(phase, concerns, now, problem, cancelling, outcome);
    }

    PlanState cancelling(boolean now) {
        return new PlanState(phase, concerns, steps, problem, now, outcome);
    }

    PlanState over(Outcome end) {
        return new PlanState(Phase.OVER, concerns, steps, problem, cancelling, Optional.of(end));
    }
}
