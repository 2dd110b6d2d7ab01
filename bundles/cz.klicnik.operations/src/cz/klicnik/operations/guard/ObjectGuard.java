/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import cz.klicnik.core.model.ObjectKind;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.operations.plan.ObjectRef;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.operations.plan.Step;

/** Refuses a plan with objects that are not on the token any more, or that nothing tells from others. */
final class ObjectGuard implements Guard {

    @Override
    public List<Objection> look(Plan plan, Situation now) {
        List<ObjectRef> changed = new ArrayList<>();
        for (Step step : plan.steps()) {
            objects(step.action()).filter(o -> changed(o, now)).forEach(changed::add);
        }
        return changed.stream().distinct()
                .map(o -> Objection.refusal(GuardCode.OBJECT_CHANGED, Optional.of(o), Map.of())).toList();
    }

    private static Stream<ObjectRef> objects(Action action) {
        return switch (action) {
        case Action.BackUp b -> Stream.of(b.certificate());
        case Action.Delete d -> Stream.concat(Stream.of(d.object()), d.along().stream());
        case Action.SetLabel l -> Stream.of(l.object());
        case Action.SetId i -> Stream.of(i.object());
        case Action.SaveKey s -> Stream.of(s.key());
        default -> Stream.empty();
        };
    }

    private static boolean changed(ObjectRef object, Situation now) {
        List<TokenObject> found = object.in(now.objects());
        if (found.isEmpty()) {
            // before a login a key that is not seen may be there all the same
            return now.seesAll() || object.kind() == ObjectKind.CERTIFICATE;
        }
        // of copies any one may go; of objects that merely are called the same none
        return !object.exact() && found.size() > 1;
    }
}
