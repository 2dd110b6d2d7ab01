/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.guard;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.model.ModuleInfo;
import cz.klicnik.core.model.PinKind;
import cz.klicnik.core.model.PinTries;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.pki.TokenView;

/**
 * The state of the world that guards look at.
 *
 * @param view the token, read just now
 * @param profile of the driver that reaches it
 * @param module what the driver's library says of itself
 * @param tries what is known of the tries of the token's secrets
 * @param requests which keys belong to requests
 * @param doubts what else makes the token doubtful
 * @param at now
 */
public record Situation(TokenView view, DriverProfile profile, Optional<ModuleInfo> module,
        Map<PinKind, PinTries> tries, KeyRequests requests, Set<Doubt> doubts, Instant at) {

    /** What makes a token doubtful that its reading does not show. */
    public enum Doubt {
        /** Another token of this machine says the same of itself. */
        ANOTHER_ALIKE,
        /** The last change of the token has an unknown outcome. */
        OUTCOME_UNKNOWN
    }

    public Situation {
        tries = Map.copyOf(tries);
        doubts = Set.copyOf(doubts);
    }

    /** Without a doubt. */
    public Situation(TokenView view, DriverProfile profile, Optional<ModuleInfo> module, Map<PinKind, PinTries> tries,
            KeyRequests requests, Instant at) {
        this(view, profile, module, tries, requests, Set.of(), at);
    }

    /** The objects of the token. */
    List<TokenObject> objects() {
        return view.contents().objects();
    }

    /** Whether an object that is not to be seen is not there. */
    boolean seesAll() {
        return view.contents().login().seesPrivateObjects() && view.contents().problems().isEmpty();
    }
}
