/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.guard;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.operations.guard.Situation.Doubt;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.operations.plan.Step.Reversibility;

/** Refuses a plan on another token than it was made for, and asks where a token cannot be told from others. */
final class IdentityGuard implements Guard {

    @Override
    public List<Objection> look(Plan plan, Situation now) {
        TokenIdentity found = now.view().contents().identity();
        if (!found.equals(plan.token())) {
            return List.of(Objection.refusal(GuardCode.WRONG_TOKEN, Optional.empty(),
                    Map.of(Fault.FOUND, name(found), Fault.NEEDED, name(plan.token()))));
        }
        // on a token that was never initialised nothing can be lost; one that holds something is another guard's matter
        boolean changes = now.view().contents().token().initialized()
                && plan.steps().stream().anyMatch(s -> s.reversibility() != Reversibility.HARMLESS);
        boolean weak = found.weak() || now.doubts().contains(Doubt.ANOTHER_ALIKE);
        return changes && weak
                ? List.of(Objection.confirm(GuardCode.WEAK_IDENTITY, plan.token(), plan.label(), Map.of()))
                : List.of();
    }

    private static String name(TokenIdentity token) {
        return (token.model() + " " + token.serial()).strip();
    }
}
