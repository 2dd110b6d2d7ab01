/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.util.List;
import java.util.Optional;

import cz.klicnik.core.fault.FaultException;
import cz.klicnik.operations.guard.Objection;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.presentation.certificate.Section;
import cz.klicnik.presentation.inspect.JsonText;

/**
 * What a command proposes to do.
 *
 * @param objections beside those of the guards: what only the planner knows
 * @param before what is said before the plan, for example what is in a file
 * @param more members of the JSON beside the plan
 * @param preparation what is done once a person has said yes, before the plan runs
 * @param said what is said when it has worked, instead of the plan and its end: of a plan that whoever gives the command has
 *        asked for in so many words, so that nobody is asked again
 */
record Proposal(Plan plan, List<Objection> objections, List<Section> before, JsonText.Document more,
        Preparation preparation, Optional<String> said) {

    /** Makes ready what the plan needs, for example keys that come from another token. */
    @FunctionalInterface
    interface Preparation {
        void run() throws FaultException;
    }

    Proposal {
        objections = List.copyOf(objections);
        before = List.copyOf(before);
    }

    /** Nothing but a plan. */
    Proposal(Plan plan) {
        this(plan, List.of(), List.of(), json -> {
            // the plan says all
        });
    }

    /** One that needs nothing to be made ready. */
    Proposal(Plan plan, List<Objection> objections, List<Section> before, JsonText.Document more) {
        this(plan, objections, before, more, () -> {
            // it needs nothing else
        });
    }

    Proposal(Plan plan, List<Objection> objections, List<Section> before, JsonText.Document more,
            Preparation preparation) {
        this(plan, objections, before, more, preparation, Optional.empty());
    }

    /** The same, where whoever gives the command has asked for it in so many words. @param done said when it has worked */
    Proposal saying(String done) {
        return new Proposal(plan, objections, before, more, preparation, Optional.of(done));
    }
}
