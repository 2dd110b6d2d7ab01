/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.pins;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import cz.klicnik.core.driver.Quirks.Unblocking;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.machine.SlotStatus;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.operations.plan.UseCase;

/**
 * Plans that have to do with the PINs of one token. The secrets go along beside the plan: what is tried as PRESENT, what it is
 * to be from now on as NEW.
 *
 * @param label the token's, for display
 */
public record PinPlans(TokenIdentity token, String label, Instant now) {

    /** For the token in a slot; empty where there is none. */
    public static Optional<PinPlans> of(SlotStatus slot, Instant now) {
        return slot.identity()
                .map(token -> new PinPlans(token, slot.token().map(TokenInfo::label).orElse(""), now));
    }

    /** Changes a PIN that its owner knows. */
    public Plan change(UserRole role) {
        return plan(UseCase.CHANGE_PIN, new Action.ChangePin(role));
    }

    /** Gives the user a new PIN. */
    public Plan unblock(Unblocking route) {
        return plan(UseCase.UNBLOCK_PIN, new Action.UnblockPin(route));
    }

    /**
     * Erases the token. PRESENT is the security officer's PIN, which a blank token takes as its first one; NEW the user's.
     *
     * @param newLabel at most 32 bytes in UTF-8
     */
    public Plan initialise(String newLabel) {
        return plan(UseCase.INITIALISE, new Action.Initialise(newLabel));
    }

    private Plan plan(UseCase useCase, Action action) {
        return Plan.of(useCase, token, label, now, List.of(action));
    }
}
