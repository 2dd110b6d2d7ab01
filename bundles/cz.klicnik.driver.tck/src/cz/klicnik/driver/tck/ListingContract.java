/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;

import cz.klicnik.core.driver.DriverConnection;
import cz.klicnik.core.driver.SlotReading;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.model.TokenIdentity;

/** Listing and reading. */
interface ListingContract extends OnStage {

    @Test
    default void a_token_keeps_its_identity() throws Exception {
        String family = stage().subject().profile().family();
        TokenIdentity first = stage().slot().identity(family).orElseThrow();
        assertEquals(family, first.family());
        stage().loggedIn();
        assertEquals(first, stage().slot().identity(family).orElseThrow());
        try (DriverConnection other = stage().open()) {
            assertEquals(first, stage().slot(other).identity(family).orElseThrow());
        }
    }

    @Test
    default void no_slot_is_listed_twice() throws Exception {
        List<SlotReading> slots = stage().connection().slots();
        Set<Long> ids = new HashSet<>();
        slots.forEach(slot -> assertTrue(ids.add(slot.slot().id()), () -> "slot " + slot.slot().id() + " twice"));
    }

    @Test
    default void the_reading_is_of_the_token_that_was_listed() throws Exception {
        SlotReading listed = stage().slot();
        TokenContents contents = stage().read(stage().session());
        assertEquals(listed.identity(stage().subject().profile().family()).orElseThrow(), contents.identity());
        assertEquals(listed.slot().id(), contents.slot().id());
        assertEquals(listed.token().orElseThrow().label(), contents.token().label());
        assertEquals(List.of(), contents.problems());
    }

    @Test
    default void the_driver_says_what_serves() {
        assertFalse(stage().connection().module().library().isBlank());
    }

    @Test
    default void two_readings_say_the_same_and_nothing_twice() throws Exception {
        TokenSession session = stage().loggedIn();
        Samples.something(stage(), session, 2);
        TokenContents first = stage().read(session);
        TokenContents second = stage().read(session);
        Stage.handles(first);
        assertEquals(first.objects(), second.objects());
        assertEquals(first.login(), second.login());
        assertEquals(session.loginState(), first.login());
        first.objects().forEach(object -> assertTrue(object.problem().isEmpty(), object::toString));
    }

    @Test
    default void reading_costs_a_call_for_each_object_and_little_more() throws Exception {
        assumeTrue(stage().subject().counts().isPresent(), "nobody counts the calls");
        TckCounts counts = stage().subject().counts().orElseThrow();
        TokenSession session = stage().loggedIn();
        Samples.something(stage(), session, 3);
        stage().read(session);
        long before = counts.calls();
        int objects = stage().read(session).objects().size();
        long cost = counts.calls() - before;
        assertTrue(cost <= objects + 60, () -> cost + " calls for " + objects + " objects");
    }

    @Test
    default void a_cancelled_reading_ends_and_does_no_harm() throws Exception {
        TokenSession session = stage().loggedIn();
        Samples.something(stage(), session, 1);
        TokenContents before = stage().read(session);
        NullProgressMonitor cancelled = new NullProgressMonitor();
        cancelled.setCanceled(true);
        assertThrows(OperationCanceledException.class, () -> session.read(cancelled));
        assertEquals(before.objects(), stage().read(session).objects());
    }
}
