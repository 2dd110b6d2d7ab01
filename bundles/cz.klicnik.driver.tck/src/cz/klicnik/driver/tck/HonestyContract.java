/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.driver.TokenSession;

/** What is declared is offered. That what is offered works is the matter of the other tests. */
interface HonestyContract extends OnStage {

    @Test
    default void what_is_declared_is_offered() throws Exception {
        Set<Class<? extends Capability>> declared = stage().subject().offers();
        TokenSession session = stage().loggedIn();
        assertEquals(declared, declared.stream().filter(type -> session.capability(type).isPresent())
                .collect(Collectors.toSet()));
    }

    @Test
    default void erasing_is_offered_only_where_the_quirks_declare_it() throws Exception {
        TokenSession session = stage().session();
        if (!stage().quirks().initialisation()) {
            assertFalse(session.capability(Capability.Initialisation.class).isPresent());
        }
    }
}
