/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.core.model.Trilean;
import cz.klicnik.operations.edit.ObjectEdit;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.operations.plan.ObjectRef;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.operations.plan.Step;

/**
 * Looks at what objects are to be called: refuses where the token says that an object cannot be changed, asks before two keys
 * get one ID, and tells when a certificate and its key would not share one any more.
 */
final class RenamingGuard implements Guard {

    @Override
    public List<Objection> look(Plan plan, Situation now) {
        List<Objection> objections = new ArrayList<>();
        for (Step step : plan.steps()) {
            Optional<TokenObject> target = step.action().target().flatMap(ref -> ref.in(now.objects()).stream()
                    .findFirst());
            if (target.isPresent()
                    && (step.action() instanceof Action.SetId || step.action() instanceof Action.SetLabel)) {
                look(step.action(), target.get(), plan, now, objections);
            }
        }
        return objections.stream().distinct().toList();
    }

    private static void look(Action action, TokenObject target, Plan plan, Situation now, List<Objection> objections) {
        if (target.modifiable() == Trilean.NO) {
            objections.add(Objection.refusal(GuardCode.OBJECT_FIXED, Optional.of(ObjectRef.of(target)), Map.of()));
        }
        if (action instanceof Action.SetId renaming) {
            List<TokenObject> own = ObjectEdit.together(now.view(), target);
            now.objects().stream().filter(o -> o.id().equals(renaming.id()) && o.kind() == target.kind()
                    && own.stream().noneMatch(x -> x.handle() == o.handle())).findFirst()
                    .ifPresent(o -> objections.add(Objection.confirm(GuardCode.ID_IN_USE, ObjectRef.of(o),
                            Map.of(Fault.FOUND, renaming.id().hex()))));
            boolean together = own.stream().allMatch(o -> idAfter(o, plan).equals(renaming.id()));
            if (!together) {
                objections.add(Objection.note(GuardCode.PAIR_SEPARATED, Optional.of(ObjectRef.of(target)), Map.of()));
            }
        }
    }

    private static Bytes idAfter(TokenObject object, Plan plan) {
        return plan.steps().stream().map(Step::action)
                .filter(a -> a instanceof Action.SetId s && s.object().equals(ObjectRef.of(object)))
                .map(a -> ((Action.SetId) a).id()).reduce((first, last) -> last).orElse(object.id());
    }
}
