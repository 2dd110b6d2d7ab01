/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;

import cz.klicnik.core.driver.DriverConnection;
import cz.klicnik.core.driver.SlotReading;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.core.model.TokenObject;

/** Beginning, end, and all at once. */
interface LifeContract extends OnStage {

    int READINGS = 10;

    @Test
    default void closing_twice_is_no_fault() throws Exception {
        DriverConnection connection = stage().open();
        TokenSession session = connection.connect(stage().slot(connection).slot().id());
        stage().read(session);
        session.close();
        session.close();
        connection.close();
        connection.close();
        stage().read(stage().session());
    }

    @Test
    default void a_closed_conversation_has_no_token() throws Exception {
        TokenSession session = stage().session();
        stage().read(session);
        session.close();
        assertEquals(FaultCode.TOKEN_GONE, stage().code(() -> stage().read(session)));
        assertEquals(FaultCode.TOKEN_GONE, stage().code(session::loginState));
        assertEquals(FaultCode.TOKEN_GONE, stage().code(() -> stage().login(session, stage().pin())));
        assertEquals(FaultCode.TOKEN_GONE, stage().code(session::logout));
    }

    @Test
    default void nothing_serves_after_the_connection_is_closed() throws Exception {
        DriverConnection connection = stage().open();
        long slot = stage().slot(connection).slot().id();
        TokenSession session = connection.connect(slot);
        connection.close();
        stage().fault(() -> stage().read(session));
        session.close();
    }

    @Test
    default void a_slot_that_does_not_exist_has_no_token() {
        assertEquals(FaultCode.TOKEN_GONE, stage().code(() -> {
            try (TokenSession session = stage().connection().connect(0x7fff_fffeL)) {
                stage().read(session);
            }
        }));
    }

    @Test
    default void a_token_that_was_pulled_is_gone_and_the_same_when_it_is_back() throws Exception {
        assumeTrue(stage().subject().removal().isPresent(), "no program can pull this token");
        TckRemoval removal = stage().subject().removal().orElseThrow();
        String family = stage().subject().profile().family();
        SlotReading before = stage().slot();
        TokenSession session = stage().loggedIn();
        removal.remove();
        try {
            assertEquals(FaultCode.TOKEN_GONE, stage().code(() -> stage().read(session)));
            assertEquals(FaultCode.TOKEN_GONE, stage().code(session::loginState));
            assertTrue(stage().connection().slots().stream().filter(s -> s.slot().id() == before.slot().id())
                    .allMatch(s -> s.token().isEmpty()));
            assertEquals(FaultCode.TOKEN_GONE, stage().code(() -> {
                try (TokenSession late = stage().connection().connect(before.slot().id())) {
                    stage().read(late);
                }
            }));
        } finally {
            removal.insert();
        }
        TokenIdentity same = before.identity(family).orElseThrow();
        assertEquals(same, stage().slot().identity(family).orElseThrow());
        assertEquals(same, stage().read(stage().session()).identity());
        session.close();
    }

    @Test
    default void two_conversations_at_once_do_not_disturb_each_other() throws Exception {
        TokenSession one = stage().loggedIn();
        TokenSession other = stage().session();
        Samples.something(stage(), one, 2);
        List<TokenObject> expected = stage().read(one).objects();
        try (ExecutorService executor = Executors.newFixedThreadPool(3)) {
            List<Future<?>> running = new ArrayList<>();
            running.add(executor.submit(repeat(() -> assertEquals(expected, stage().read(one).objects()))));
            running.add(executor.submit(repeat(() -> assertEquals(expected, stage().read(other).objects()))));
            running.add(executor.submit(repeat(() -> assertTrue(stage().connection().slots().stream()
                    .anyMatch(s -> s.token().map(TokenInfo::label)
                            .equals(java.util.Optional.of(stage().subject().token().label())))))));
            for (Future<?> each : running) {
                each.get();
            }
        }
    }

    private static Callable<Integer> repeat(Action action) {
        return () -> {
            for (int i = 0; i < READINGS; i++) {
                action.run();
            }
            return READINGS;
        };
    }

    /** Something that is done again and again. */
    @FunctionalInterface
    interface Action {
        void run() throws Exception;
    }
}
