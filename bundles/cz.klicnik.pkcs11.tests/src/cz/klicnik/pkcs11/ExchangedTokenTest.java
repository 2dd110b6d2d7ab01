/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.driver.SlotReading;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.testing.Await;
import cz.klicnik.testing.TestToken;

/**
 * A token that is pulled and another one that is put in, which nobody may have seen. The worst library is played: it shows
 * a token all the time and does not end the sessions with the old one.
 */
class ExchangedTokenTest {

    private static final Duration LONG = Duration.ofSeconds(10);

    private final AtomicReference<TestToken> made = new AtomicReference<>();
    private final LoadedShim shim = LoadedShim.after(hsm -> made.set(hsm.initToken("First")));
    private final TestToken token = made.get();

    ExchangedTokenTest() throws Exception {
        // the fixture may throw
    }

    @AfterEach
    void close() throws IOException {
        shim.close();
    }

    @Test
    void tokens_that_are_known_are_not_asked_again_when_something_else_moves() throws Exception {
        List<SlotReading> all = shim.module().slots();
        shim.shim().resetCounts();
        assertEquals(all, shim.module().slots(Set.of()));
        assertEquals(0, calls("C_GetTokenInfo"));
        shim.module().slots(Set.of(token.slot(), 12345L));
        assertEquals(1, calls("C_GetTokenInfo"));
    }

    @Test
    void a_token_that_was_listed_as_gone_is_asked_when_it_is_back() throws Exception {
        shim.module().slots();
        shim.shim().tell("token-absent " + token.slot());
        assertTrue(listed().token().isEmpty());
        shim.shim().tell("serialNumber " + token.slot() + " other");
        assertEquals("other", listed().token().orElseThrow().serial());
    }

    @Test
    void a_token_that_only_the_watcher_saw_go_is_asked_when_it_is_back() throws Exception {
        shim.module().slots();
        Semaphore changes = new Semaphore(0);
        try (AutoCloseable watch = shim.module().watch(changes::release)) {
            shim.shim().tell("token-absent " + token.slot());
            assertTrue(changes.tryAcquire(5, TimeUnit.SECONDS), "pulled");
            shim.shim().tell("serialNumber " + token.slot() + " other");
            assertTrue(changes.tryAcquire(5, TimeUnit.SECONDS), "put back");
            assertEquals("other", listed().token().orElseThrow().serial());
        }
    }

    @Test
    void a_watcher_that_comes_late_finds_what_has_moved_since_the_listing() throws Exception {
        shim.module().slots();
        shim.shim().tell("token-absent " + token.slot());
        Semaphore changes = new Semaphore(0);
        try (AutoCloseable watch = shim.module().watch(changes::release)) {
            assertTrue(changes.tryAcquire(5, TimeUnit.SECONDS));
        }
    }

    @Test
    void a_list_that_cannot_be_had_any_more_is_told_once() throws Exception {
        Semaphore changes = new Semaphore(0);
        try (AutoCloseable watch = shim.module().watch(changes::release)) {
            Await.within(LONG).until("the first look", () -> calls("C_GetSlotInfo") >= 2);
            shim.shim().tell("fail C_GetSlotList CKR_DEVICE_ERROR");
            assertTrue(changes.tryAcquire(5, TimeUnit.SECONDS));
            long looks = calls("C_GetSlotList");
            Await.within(LONG).until("more looks", () -> calls("C_GetSlotList") > looks + 2);
            assertEquals(0, changes.availablePermits());
            shim.shim().tell();
            assertTrue(changes.tryAcquire(5, TimeUnit.SECONDS), "it is back");
        }
    }

    @Test
    void an_idle_watcher_asks_for_slots_and_for_nothing_else() throws Exception {
        try (AutoCloseable watch = shim.module().watch(() -> {
            // nothing moves
        })) {
            shim.shim().resetCounts();
            Await.within(LONG).until("several looks", () -> calls("C_GetSlotInfo") >= 6);
            assertEquals(Set.of("C_GetSlotList", "C_GetSlotInfo"), shim.shim().counts().calls().keySet());
        }
    }

    @Test
    void no_conversation_goes_on_with_another_token() throws Exception {
        shim.module().slots();
        refusesTheOther(session -> session.read(new NullProgressMonitor()));
        assertTrue(listed().token().isPresent());
    }

    @Test
    void no_pin_is_sent_to_another_token() throws Exception {
        shim.module().slots();
        refusesTheOther(session -> LoadedShim.login(session, token.pin()));
        assertEquals(0, calls("C_Login"));
    }

    @Test
    void nothing_is_written_to_another_token() throws Exception {
        refusesTheOther(session -> {
            shim.shim().resetCounts();
            session.capability(Capability.KeyGeneration.class).orElseThrow().generate(KeySpec.EC_P256, "x",
                    Bytes.ofHex("01"));
        });
        assertEquals(0, calls("C_GenerateKeyPair") + calls("C_OpenSession"));
    }

    @Test
    void the_next_conversation_is_with_the_token_that_is_there() throws Exception {
        shim.module().slots();
        refusesTheOther(session -> session.read(new NullProgressMonitor()));
        assertEquals("other", shim.read(token, false).identity().serial());
    }

    /** A conversation that began with the first token, and what it says when there is another. */
    private void refusesTheOther(Use use) throws Exception {
        try (TokenSession session = shim.connect(token)) {
            LoadedShim.login(session, token.pin());
            session.logout();
            shim.shim().tell("serialNumber " + token.slot() + " other");
            shim.shim().resetCounts();
            FaultException refused = assertThrows(FaultException.class, executable(use, session));
            assertEquals(FaultCode.TOKEN_GONE, refused.fault().code());
            assertThrows(FaultException.class, session::loginState, "it stays so");
        }
    }

    private static Executable executable(Use use, TokenSession session) {
        return () -> use.of(session);
    }

    private SlotReading listed() throws FaultException {
        return shim.module().slots(Set.of()).stream().filter(s -> s.slot().id() == token.slot()).findFirst()
                .orElseThrow();
    }

    private long calls(String function) {
        try {
            return shim.shim().counts().of(function);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FunctionalInterface
    private interface Use {
        void of(TokenSession session) throws Exception;
    }
}
