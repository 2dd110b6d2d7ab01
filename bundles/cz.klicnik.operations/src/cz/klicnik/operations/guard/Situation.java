/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.guard;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.model.ModuleInfo;
import cz.klicnik.core.model.PinKind;
import cz.klicnik.core.model.PinTries;
import cz.klicnik.pki.TokenView;

/**
 * The state of the world that guards look at.
 *
 * @param view the token, read just now
 * @param profile of the driver that reaches it
 * @param module what the driver's library says of itself
 * @param tries what is known of the tries of the token's secrets
 * @param requests which keys belong to requests
 * @param at now
 */
public record Situation(TokenView view, DriverProfile profile, Optional<ModuleInfo> module,
        Map<PinKind, PinTries> tries, KeyRequests requests, Instant at) {

    public Situation {
        tries = Map.copyOf(tries);
    }
}
