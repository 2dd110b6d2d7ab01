/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.Quirks.Unblocking;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.model.TokenFlag;
import cz.klicnik.operations.guard.Situation.Doubt;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.operations.plan.Step;
import cz.klicnik.operations.plan.Step.Reversibility;

/** Refuses what the token, by its state and its driver, cannot do now. */
final class StateGuard implements Guard {

    @Override
    public List<Objection> look(Plan plan, Situation now) {
        List<Objection> objections = new ArrayList<>();
        if (now.doubts().contains(Doubt.OUTCOME_UNKNOWN)) {
            objections.add(Objection.refusal(GuardCode.OUTCOME_UNKNOWN, Optional.empty(), Map.of()));
        }
        boolean changes = plan.steps().stream().anyMatch(s -> s.reversibility() != Reversibility.HARMLESS);
        if (changes && now.view().contents().token().has(TokenFlag.WRITE_PROTECTED)) {
            objections.add(Objection.refusal(GuardCode.WRITE_PROTECTED, Optional.empty(), Map.of()));
        }
        if (changes && now.view().contents().identity().saved()) {
            objections.add(unsupported("snapshot"));
        }
        for (Step step : plan.steps()) {
            missing(step.action(), now.profile().quirks()).ifPresent(name -> objections.add(unsupported(name)));
        }
        return objections;
    }

    private static Objection unsupported(String name) {
        return Objection.refusal(GuardCode.NOT_SUPPORTED, Optional.empty(), Map.of(Fault.NAME, name));
    }

    /** What the driver says that its tokens cannot do, by the name of the capability. */
    private static Optional<String> missing(Action action, Quirks quirks) {
        return switch (action) {
        case Action.Initialise i when !quirks.initialisation() -> Optional.of("Initialisation");
        case Action.UnblockPin u when u.route() == Unblocking.VENDOR_TOOL || u.route() == Unblocking.NOT_OFFERED
                || u.route() != quirks.unblocking() ->
            Optional.of("PinManagement");
        default -> Optional.empty();
        };
    }
}
