/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cz.klicnik.operations.journal.Event.PlanEnd;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.operations.plan.Step;

/**
 * All that the journal tells of one plan.
 *
 * @param begun the line with which it begins
 * @param steps every step of the plan, also those that were never begun
 * @param end how it ended; empty when it was cut off, or still runs
 * @param last when the last line of it was written
 * @param settled what was decided about it afterwards, the latest word
 */
public record PlanRecord(JournalEntry begun, Event.PlanBegun what, List<StepRecord> steps, Optional<PlanEnd> end,
        Instant last, Optional<Event.Settled> settled) {

    public PlanRecord {
        steps = List.copyOf(steps);
    }

    /**
     * What the journal tells of a step.
     *
     * @param ended what became of it; empty when that was never written
     * @param intended whether it was written down that it is about to act
     * @param loggedIn whether there was a new login in it, after another program had reset the card
     */
    public record StepRecord(Step step, boolean intended, Optional<Event.StepEnded> ended, boolean loggedIn) {

        /** How far it is; empty when it was never begun. */
        public Optional<StepState> state() {
            return ended.map(Event.StepEnded::state)
                    .or(() -> intended ? Optional.of(StepState.INTENDED) : Optional.empty());
        }
    }

    public Plan plan() {
        return what.plan();
    }

    /**
     * Whether something may be half done, and nobody has looked after it: the plan was cut off, failed, or was cancelled
     * after a step had acted, or nobody knows what became of it.
     */
    public boolean open() {
        boolean acted = steps.stream().anyMatch(s -> s.state().filter(state -> state != StepState.FAILED).isPresent());
        boolean complete = end.filter(e -> e == PlanEnd.COMPLETE).isPresent();
        return settled.isEmpty() && !complete && acted;
    }

    /** The plans of a journal in the order in which they began. Lines of plans whose beginning is lost are left out. */
    public static List<PlanRecord> of(List<JournalEntry> entries) {
        Map<String, Gathering> plans = new LinkedHashMap<>();
        for (JournalEntry entry : entries) {
            if (entry.event() instanceof Event.PlanBegun begun) {
                plans.put(begun.planId(), new Gathering(entry, begun));
            } else if (plans.containsKey(entry.event().planId())) {
                plans.get(entry.event().planId()).add(entry);
            }
        }
        return plans.values().stream().map(Gathering::whole).toList();
    }

    private static final class Gathering {

        private final JournalEntry begun;
        private final Event.PlanBegun what;
        private final Map<Integer, StepRecord> steps = new LinkedHashMap<>();
        private Optional<PlanEnd> end = Optional.empty();
        private Optional<Event.Settled> settled = Optional.empty();
        private Instant last;

        Gathering(JournalEntry begun, Event.PlanBegun what) {
            this.begun = begun;
            this.what = what;
            this.last = begun.at();
            what.plan().steps()
                    .forEach(s -> steps.put(s.number(), new StepRecord(s, false, Optional.empty(), false)));
        }

        void add(JournalEntry entry) {
            last = entry.at();
            switch (entry.event()) {
            case Event.StepIntended intended -> steps.computeIfPresent(intended.step(),
                    (number, step) -> new StepRecord(step.step(), true, Optional.empty(), step.loggedIn()));
            case Event.LoginRenewed renewed -> steps.computeIfPresent(renewed.step(),
                    (number, step) -> new StepRecord(step.step(), step.intended(), step.ended(), true));
            case Event.StepEnded ended -> steps.computeIfPresent(ended.step(),
                    (number, step) -> new StepRecord(step.step(), true, Optional.of(ended), step.loggedIn()));
            case Event.PlanEnded ended -> end = Optional.of(ended.end());
            case Event.Settled decision -> settled = Optional.of(decision);
            case Event.PlanBegun again -> {
                // a beginning starts a gathering of its own
            }
            case Event.Foreign foreign -> {
                // a newer program's word, which verification tells of
            }
            }
        }

        PlanRecord whole() {
            return new PlanRecord(begun, what, new ArrayList<>(steps.values()), end, last, settled);
        }
    }
}
