/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.execute;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.core.model.Trilean;
import cz.klicnik.operations.plan.ObjectRef;

/** What is gone between two readings though it was not to go. Pure. */
final class Losses {

    private Losses() {
    }

    /**
     * @param allowed what was to go, or to be called otherwise
     * @return what else is gone; nothing where the second reading proves no absence
     */
    static List<ObjectRef> between(TokenContents before, TokenContents now, List<ObjectRef> allowed) {
        if (!now.problems().isEmpty()) {
            return List.of();
        }
        boolean blind = before.login().seesPrivateObjects() && !now.login().seesPrivateObjects();
        List<ObjectRef> left = new ArrayList<>(now.objects().stream().map(ObjectRef::of).toList());
        List<ObjectRef> lost = new ArrayList<>();
        for (TokenObject object : before.objects()) {
            ObjectRef ref = ObjectRef.of(object);
            boolean hidden = blind && object.isPrivate() != Trilean.NO;
            // an object that could not be read looks like another one
            boolean unread = object.problem().isPresent() || now.objects().stream()
                    .anyMatch(o -> o.kind() == object.kind() && o.problem().isPresent());
            if (!left.remove(ref) && !hidden && !unread) {
                lost.add(ref);
            }
        }
        allowed.forEach(lost::remove);
        return lost;
    }

    /** For a fault's details. */
    static String named(List<ObjectRef> lost) {
        return lost.stream().map(r -> (r.kind() + " " + r.label()).strip()).collect(Collectors.joining(", "));
    }
}
