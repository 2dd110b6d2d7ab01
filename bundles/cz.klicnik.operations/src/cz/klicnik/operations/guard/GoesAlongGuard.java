/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cz.klicnik.core.driver.Quirks.KeySlots;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.operations.plan.ObjectRef;
import cz.klicnik.operations.plan.Plan;

/** On a token where keys and certificates go together, refuses a plan that does not name everything that would go. */
final class GoesAlongGuard implements Guard {

    @Override
    public List<Objection> look(Plan plan, Situation now) {
        if (now.profile().quirks().keySlots() != KeySlots.CONTAINER) {
            return List.of();
        }
        Removal removal = new Removal(plan, now);
        List<Objection> objections = new ArrayList<>();
        for (TokenObject object : now.objects()) {
            if (removal.takes(object)) {
                Containers.with(object, now.view()).stream().filter(o -> !removal.takes(o))
                        .map(o -> Objection.refusal(GuardCode.GOES_ALONG, Optional.of(ObjectRef.of(o)), Map.of()))
                        .forEach(objections::add);
            }
        }
        return objections.stream().distinct().toList();
    }
}
