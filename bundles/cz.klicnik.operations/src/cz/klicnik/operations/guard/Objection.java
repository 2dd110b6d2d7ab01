/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.guard;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.operations.plan.ObjectRef;

/**
 * What a guard objects to in a plan.
 *
 * @param object which object it is about
 * @param details by the names of {@link cz.klicnik.core.fault.Fault} and those below
 * @param wanted what a person types to confirm: an object's fingerprint, of which the beginning is enough, or a token's
 *        serial number or its end; empty where nothing confirms it
 */
public record Objection(GuardCode code, Weight weight, Optional<ObjectRef> object, Map<String, String> details,
        Optional<String> wanted) {

    public Objection {
        details = Map.copyOf(details);
    }

    /** Whose a certificate is. */
    public static final String HOLDER = "holder";
    /** A certificate's serial number, decimal. */
    public static final String SERIAL = "serial";
    /** When a certificate ends, by ISO 8601 in UTC. */
    public static final String UNTIL = "until";
    /** When a certificate begins, likewise. */
    public static final String SINCE = "since";
    /** How many bytes are free. */
    public static final String FREE = "free";
    /** How many tries of a PIN are left. */
    public static final String LEFT = "left";
    /** How many there are of something. */
    public static final String COUNT = "count";

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
        return confirm(code, object, Map.of());
    }

    /** The same with details. */
    public static Objection confirm(GuardCode code, ObjectRef object, Map<String, String> details) {
        return new Objection(code, Weight.CONFIRM, Optional.of(object), details, Optional.of(object.fingerprint()));
    }

    /**
     * Something about the whole token that its typed serial number confirms; its label where it has no serial number, its
     * model where it has no label either.
     */
    public static Objection confirm(GuardCode code, TokenIdentity token, String label, Map<String, String> details) {
        String name = Stream.of(token.serial(), label, token.model(), token.family()).map(String::strip)
                .filter(n -> !n.isEmpty()).findFirst().orElseThrow();
        return new Objection(code, Weight.CONFIRM, Optional.empty(), details, Optional.of(name));
    }

    /** Something about the whole token that the end of its serial number confirms: as wanted, or longer. */
    public static Objection confirm(GuardCode code, String wanted, Map<String, String> details) {
        return new Objection(code, Weight.CONFIRM, Optional.empty(), details, Optional.of(wanted));
    }

    /** A detail by its name, where there is one. */
    public Optional<String> detail(String name) {
        return Optional.ofNullable(details.get(name));
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
        if (object.isPresent()) {
            return weight == Weight.CONFIRM && object.get().namedBy(typed);
        }
        String text = typed.strip();
        return wanted.filter(w -> !w.isBlank() && text.length() >= w.length()
                && text.regionMatches(true, text.length() - w.length(), w, 0, w.length())).isPresent();
    }
}
