/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.guard;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.operations.plan.ObjectRef;

/**
 * What a guard objects to in a plan.
 *
 * @param object which object it is about
 * @param details by the names of {@link cz.klicnik.core.fault.Fault}
 * @param wanted what a person types to confirm: an object's fingerprint, or a token's serial number; empty where nothing
 *        confirms it
 */
public record Objection(GuardCode code, Weight weight, Optional<ObjectRef> object, Map<String, String> details,
        Optional<String> wanted) {

    public Objection {
        details = Map.copyOf(details);
    }

    /** Something that a person should know. */
    public static Objection note(GuardCode code, Optional<ObjectRef> object, Map<String, String> details) {
        return new Objection(code, Weight.NOTE, object, details, Optional.empty());
    }

    /** Something that nothing makes good. */
    public static Objection refusal(GuardCode code, Optional<ObjectRef> object, Map<String, String> details) {
        return new Objection(code, Weight.REFUSE, object, details, Optional.empty());
    }

    /** Something about an object that its typed fingerprint confirms. */
    public static Objection confirm(GuardCode code, ObjectRef object) {
        return new Objection(code, Weight.CONFIRM, Optional.of(object), Map.of(), Optional.of(object.fingerprint()));
    }

    /** Something about the whole token that its typed serial number confirms. */
    public static Objection confirm(GuardCode code, TokenIdentity token, String label) {
        return new Objection(code, Weight.CONFIRM, Optional.empty(), Map.of(),
                Optional.of(token.serial().isBlank() ? label.strip() : token.serial().strip()));
    }

    /**
     * Whether this does not stop the plan.
     *
     * @param typed all confirmations that were typed
     */
    public boolean overcome(Collection<String> typed) {
        return switch (weight) {
        case NOTE -> true;
        case REFUSE -> false;
        case CONFIRM -> typed.stream().anyMatch(this::confirmedBy);
        };
    }

    /** Whether a typed text confirms it. */
    public boolean confirmedBy(String typed) {
        return object.isPresent() ? object.get().namedBy(typed)
                : wanted.filter(w -> w.equalsIgnoreCase(typed.strip())).isPresent();
    }
}
