/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import cz.klicnik.core.model.TokenIdentity;

/**
 * What is to be done to one token: an ordered list of steps, computed without a screen from a fresh reading. It is pure
 * data, so a wizard shows it, the command line prints it, the executor runs it and the journal keeps it.
 *
 * @param id a random name that no other plan has
 * @param continues the id of the plan that this one finishes or takes back
 * @param token whose plan it is: it runs on no other one
 * @param label the token's, for display
 * @param made when the reading was made that it comes from
 */
public record Plan(String id, UseCase useCase, Optional<String> continues, TokenIdentity token, String label,
        Instant made, List<Step> steps) {

    public Plan {
        steps = List.copyOf(steps);
    }

    /** A new plan of these actions in this order. */
    public static Plan of(UseCase useCase, TokenIdentity token, String label, Instant made, List<Action> actions) {
        return new Plan(UUID.randomUUID().toString(), useCase, Optional.empty(), token, label, made, steps(actions));
    }

    /** A new plan that ends or takes back what this one began. */
    public Plan following(UseCase other, Instant now, List<Action> actions) {
        return new Plan(UUID.randomUUID().toString(), other, Optional.of(id), token, label, now, steps(actions));
    }

    /** Whether there is nothing to be done. */
    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /** Everything that is gone afterwards, with what goes along. */
    public List<ObjectRef> deleted() {
        List<ObjectRef> gone = new ArrayList<>();
        for (Step step : steps) {
            if (step.action() instanceof Action.Delete delete) {
                gone.add(delete.object());
                gone.addAll(delete.along());
            }
        }
        return gone.stream().distinct().toList();
    }

    /** How many signatures it makes, each of which may ask for a PIN of its own. */
    public int signatures() {
        return steps.stream().mapToInt(s -> switch (s.action()) {
        case Action.TestSignature t -> 1;
        case Action.AskAuthority a -> a.signatures().fresh() + a.signatures().old();
        case Action.RevokeCertificate r -> r.signatures().fresh() + r.signatures().old();
        default -> 0;
        }).sum();
    }

    private static List<Step> steps(List<Action> actions) {
        List<Step> steps = new ArrayList<>();
        actions.forEach(action -> steps.add(new Step(steps.size() + 1, action)));
        return steps;
    }
}
