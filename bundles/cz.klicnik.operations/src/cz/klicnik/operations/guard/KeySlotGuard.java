/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.driver.Quirks.KeySlots;
import cz.klicnik.core.model.ObjectKind;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.operations.plan.ObjectRef;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.operations.plan.Step;

/** On a token with fixed key slots, refuses to write where something is: it would be replaced. */
final class KeySlotGuard implements Guard {

    @Override
    public List<Objection> look(Plan plan, Situation now) {
        if (now.profile().quirks().keySlots() != KeySlots.OVERWRITES) {
            return List.of();
        }
        Removal removal = new Removal(plan, now);
        List<TokenObject> inTheWay = new ArrayList<>();
        for (Step step : plan.steps()) {
            switch (step.action()) {
            case Action.GenerateKey g ->
                now.objects().stream().filter(o -> o.id().equals(g.id())).forEach(inTheWay::add);
            case Action.WriteKey w -> inTheWay.addAll(in(w.id(), ObjectKind.PRIVATE_KEY, now));
            case Action.WriteCertificate w -> inTheWay.addAll(in(w.id(), ObjectKind.CERTIFICATE, now));
            default -> {
                // goes into no slot
            }
            }
        }
        return inTheWay.stream().filter(o -> !removal.takes(o))
                .map(o -> Objection.refusal(GuardCode.KEY_SLOT_IN_USE, Optional.of(ObjectRef.of(o)), Map.of()))
                .distinct().toList();
    }

    private static List<TokenObject> in(Bytes slot, ObjectKind kind, Situation now) {
        return now.objects().stream().filter(o -> o.kind() == kind && o.id().equals(slot)).toList();
    }
}
