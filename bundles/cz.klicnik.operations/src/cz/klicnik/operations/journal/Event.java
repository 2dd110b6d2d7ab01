/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.journal;

import java.util.List;
import java.util.Optional;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.operations.guard.Objection;
import cz.klicnik.operations.plan.Plan;

/** What the journal tells of. Never holds a secret. */
public sealed interface Event {

    /** The plan that it belongs to. */
    String planId();

    /**
     * A plan begins. Written and flushed before anything is done.
     *
     * @param objections of the guards
     * @param confirmed which of them a person overcame, by what was wanted
     */
    record PlanBegun(Plan plan, List<Objection> objections, List<String> confirmed) implements Event {
        public PlanBegun {
            objections = List.copyOf(objections);
            confirmed = List.copyOf(confirmed);
        }

        @Override
        public String planId() {
            return plan.id();
        }
    }

    /** A step is about to act. Written and flushed before it does. */
    record StepIntended(String planId, int step) implements Event {
    }

    /**
     * Another program has reset the card, and the PIN that was right at the plan's beginning is about to be sent once more.
     * Written and flushed before it is.
     *
     * @param step in which that was noticed
     * @param why what was said: LOGIN_NEEDED or TOKEN_GONE
     */
    record LoginRenewed(String planId, int step, Fault why) implements Event {
    }

    /**
     * What became of a step.
     *
     * @param id the CKA_ID that was read back of something written
     * @param path of a file that was written
     */
    record StepEnded(String planId, int step, StepState state, Optional<Fault> fault, Optional<Bytes> id,
            Optional<String> path) implements Event {
    }

    /** A plan is over. */
    record PlanEnded(String planId, PlanEnd end) implements Event {
    }

    /**
     * What was left of a plan was looked at again, and somebody decided.
     *
     * @param token whose plan it was
     * @param by the plan that ends it; empty where it is left as it is
     */
    record Settled(String planId, TokenIdentity token, Decision decision, Optional<String> by) implements Event {
    }

    /**
     * Something that a newer program wrote, which this one does not understand.
     *
     * @param planId empty when it has none
     * @param type as the line calls it
     */
    record Foreign(String planId, String type) implements Event {
    }

    /** How a plan ended. */
    enum PlanEnd {
        /** Every step is verified. */
        COMPLETE,
        /** A person cancelled between two steps. */
        CANCELLED,
        /** A step failed; those after it were not begun. */
        FAILED,
        /** What became of a step is not known. */
        UNKNOWN
    }

    /** What is done about a plan that was not ended. */
    enum Decision {
        FINISH, UNDO, LEAVE,
        /** Reading the token has shown that nothing is open. */
        NOTHING_OPEN
    }
}
