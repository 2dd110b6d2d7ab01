/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.pins;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import cz.klicnik.core.driver.Quirks.Unblocking;
import cz.klicnik.core.model.PinKind;
import cz.klicnik.core.model.PinState;
import cz.klicnik.core.model.PinTries;
import cz.klicnik.operations.InspectedToken;

/**
 * How the PINs of a token stand, without a login.
 *
 * @param tries of each secret that the token has or that unblocks one of them
 * @param route how a locked user PIN is unblocked
 */
public record PinStatus(InspectedToken token, Map<PinKind, PinTries> tries, Unblocking route) {

    public PinStatus {
        tries = Map.copyOf(tries);
    }

    /** @param known gives what is known of the tries of one of the token's secrets */
    public static PinStatus of(InspectedToken token, Function<PinKind, PinTries> known) {
        Unblocking route = token.driver().profile().quirks().unblocking();
        Map<PinKind, PinTries> tries = new EnumMap<>(PinKind.class);
        for (PinKind kind : PinKind.values()) {
            PinTries now = known.apply(kind);
            // of keys and the PUK only what has happened here is known
            boolean said = kind == PinKind.USER || kind == PinKind.SECURITY_OFFICER
                    || kind == PinKind.PUK && route == Unblocking.PUK_SET_PIN || now.failed().orElse(1) > 0;
            if (said) {
                tries.put(kind, now);
            }
        }
        return new PinStatus(token, tries, route);
    }

    /** What opens the way when the user PIN is locked. */
    public PinKind key() {
        return key(route);
    }

    /** What a route asks for. */
    public static PinKind key(Unblocking route) {
        return route == Unblocking.PUK_SET_PIN ? PinKind.PUK : PinKind.SECURITY_OFFICER;
    }

    /** Whether the console can unblock the PIN itself. */
    public boolean unblockable() {
        return route == Unblocking.SO_INIT_PIN || route == Unblocking.PUK_SET_PIN;
    }

    /** How one of the secrets stands; unknown where nothing is known of it. */
    public PinState state(PinKind kind) {
        return tries.getOrDefault(kind, PinTries.UNKNOWN).state();
    }

    /** The kinds that something is known of, in their order. */
    public List<PinKind> kinds() {
        return tries.keySet().stream().sorted().toList();
    }
}
