/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.execute;

import java.util.List;
import java.util.function.Function;

import cz.klicnik.core.model.TokenContents;
import cz.klicnik.operations.guard.Situation;
import cz.klicnik.operations.plan.Plan;

/**
 * What the executor is asked to do.
 *
 * @param secrets stay the caller's
 * @param confirmed what a person typed to overcome objections
 * @param situation makes of a reading what guards look at
 * @param listener is told of each step
 * @param renewal logs in once more where another program has reset the card
 */
public record Order(Plan plan, PlanSecrets secrets, List<String> confirmed,
        Function<TokenContents, Situation> situation, PlanListener listener, Renewal renewal) {

    public Order {
        confirmed = List.copyOf(confirmed);
    }

    /** Without a new login. */
    public Order(Plan plan, PlanSecrets secrets, List<String> confirmed,
            Function<TokenContents, Situation> situation, PlanListener listener) {
        this(plan, secrets, confirmed, situation, listener, Renewal.NONE);
    }

    /** The same with a way to log in once more. */
    public Order with(Renewal other) {
        return new Order(plan, secrets, confirmed, situation, listener, other);
    }
}
