/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal.faults;

import java.util.Optional;

import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.Quirks.Unblocking;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.operations.execute.PlanSecrets;
import cz.klicnik.operations.guard.KeyRequests;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.pki.TokenView;

/**
 * Something that the program does to a token, as a person would have it done: planned by the planner of its use case. What the
 * guards want to be confirmed is. To sweep one more, add it to {@link Operations#ALL}; its kinds of steps are judged in
 * {@link Aftermath}.
 */
interface Operation {

    /** As the numbers are printed by it. */
    String name();

    /** Of the token's driver. */
    default Quirks quirks() {
        return Quirks.STANDARD.with(Unblocking.SO_INIT_PIN).withInitialisation(true);
    }

    /** @param token as it is in the beginning, read by its user; see {@link FaultBench} */
    Plan plan(TokenView token, KeyRequests requests, Quirks quirks, Material material);

    /** Adds what the steps need; the PIN of a login is there already. */
    default void secrets(Plan plan, Material material, PlanSecrets into) throws FaultException {
        // no more than a login
    }

    /** Whose PIN is another one afterwards, namely {@link FaultBench#NEW_PIN}. */
    default Optional<UserRole> renews() {
        return Optional.empty();
    }

    /** Whether it ends what another plan has left half done, and is not itself what somebody wanted. */
    default Optional<Ending> ends() {
        return Optional.empty();
    }

    /**
     * The way out of an operation that was left half done.
     *
     * @param left when it was killed
     * @param finishes whether it is finished, or else taken back
     */
    record Ending(Operation half, Kill left, boolean finishes) {
    }
}
