/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core;

import java.util.Optional;

import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.model.PinState;
import cz.klicnik.core.model.TokenIdentity;

/**
 * How the lower floors ask a person for a PIN. The window, the command line and the tests each implement it; it is called
 * off the UI thread and may block for as long as the person thinks.
 */
@FunctionalInterface
public interface PinPrompt {

    /**
     * Asks once.
     *
     * @return the PIN, which the caller closes; empty when the person declined, which ends the operation (nobody is
     *         asked again)
     */
    Optional<Pin> ask(Question question);

    /**
     * Which PIN of which token is wanted.
     *
     * @param token whose PIN it is
     * @param label the token's label, for display
     * @param role which PIN
     * @param state what the token says about the PIN's tries
     * @param minimumLength in characters, 0 when the token does not say
     * @param maximumLength in characters, 0 when the token does not say
     */
    record Question(TokenIdentity token, String label, UserRole role, PinState state, int minimumLength,
            int maximumLength) {
    }
}
