/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.enrollment;

import java.time.Duration;
import java.util.Set;

import cz.klicnik.core.driver.Capability.KeySpec;

/**
 * What a connector can, with its settings.
 *
 * @param can what can be asked of it
 * @param keys for which keys the authority issues certificates, as far as that is known; all that are not known to be refused
 * @param usually how long the authority takes from request to certificate; zero where it answers at once
 */
public record Abilities(Set<Ability> can, Set<KeySpec> keys, Duration usually) {

    /** Something that can be asked of a connector. */
    public enum Ability {
        /** A certificate for somebody who has none, or whose old one no longer speaks for him. */
        ENROL,
        /** A certificate that follows one which is still valid. */
        RENEW,
        /** Whether a request has been decided. */
        POLL,
        /** The authority's own certificates. */
        CA_CERTIFICATES,
        /** Revocation. */
        REVOKE,
        /** A person carries request and certificate; the connector only makes the files. */
        HAND_OFF
    }

    public Abilities {
        can = Set.copyOf(can);
        keys = Set.copyOf(keys);
    }

    /** Whether it can this. */
    public boolean can(Ability ability) {
        return can.contains(ability);
    }
}
