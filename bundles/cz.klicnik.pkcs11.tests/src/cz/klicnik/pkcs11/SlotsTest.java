/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.SlotReading;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.Memory;
import cz.klicnik.core.model.PinState;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.testing.TestToken;

class SlotsTest {

    private final AtomicReference<TestToken> token = new AtomicReference<>();

    @Test
    void the_module_says_who_it_is() throws Exception {
        try (LoadedShim shim = one()) {
            assertEquals("SoftHSM", shim.module().module().manufacturer());
            assertEquals("Implementation of PKCS11", shim.module().module().description());
            assertEquals("2.40", shim.module().module().cryptokiVersion().orElseThrow().toString());
            assertEquals(shim.shim().library().toString(), shim.module().module().library());
        }
    }

    @Test
    void a_card_that_is_not_recognized_does_not_spoil_the_list() throws Exception {
        try (LoadedShim shim = one()) {
            shim.shim().tell("unrecognized " + token.get().slot());
            List<SlotReading> slots = shim.module().slots();
            assertEquals(2, slots.size());
            SlotReading bad = of(slots, token.get().slot());
            assertEquals(FaultCode.TOKEN_NOT_RECOGNIZED, bad.fault().orElseThrow().code());
            assertTrue(bad.slot().tokenPresent());
            assertTrue(slots.stream().anyMatch(s -> s.token().isPresent()));
        }
    }

    @Test
    void a_slot_that_cannot_be_asked_does_not_spoil_the_list() throws Exception {
        try (LoadedShim shim = one()) {
            shim.shim().tell("fail C_GetSlotInfo CKR_DEVICE_ERROR 1");
            List<SlotReading> slots = shim.module().slots();
            assertEquals(2, slots.size());
            assertEquals("CKR_DEVICE_ERROR",
                    slots.getFirst().fault().orElseThrow().detail(Fault.RV_NAME).orElseThrow());
            assertTrue(slots.getLast().token().isPresent());
        }
    }

    @Test
    void no_token_is_asked_of_an_empty_slot() throws Exception {
        try (LoadedShim shim = one()) {
            shim.shim().tell("token-absent *");
            List<SlotReading> slots = shim.module().slots();
            assertTrue(slots.stream().allMatch(s -> s.token().isEmpty() && s.fault().isEmpty()), slots::toString);
            assertEquals(0, shim.shim().counts().of("C_GetTokenInfo"));
            FaultException gone = assertThrows(FaultException.class, () -> shim.connect(token.get()));
            assertEquals(FaultCode.TOKEN_GONE, gone.fault().code());
        }
    }

    @Test
    void a_token_is_described_as_it_describes_itself() throws Exception {
        try (LoadedShim shim = one()) {
            shim.shim().tell("flags * +USER_PIN_FINAL_TRY +SO_PIN_LOCKED +CLOCK_ON_TOKEN", "utcTime * 2026010203040500",
                    "falsify * ulTotalPublicMemory=80000", "falsify * ulFreePublicMemory=41168",
                    "manufacturerID * \"Bit4id\\x00\\x00\"", "model * \"JS2048 (LB)\"");
            TokenInfo info = of(shim.module().slots(), token.get().slot()).token().orElseThrow();
            assertEquals("Slots", info.label());
            assertEquals("Bit4id", info.manufacturer());
            assertEquals("JS2048 (LB)", info.model());
            assertEquals(PinState.FINAL_TRY, info.userPin());
            assertEquals(PinState.LOCKED, info.securityOfficerPin());
            assertEquals("2026-01-02T03:04:05Z", info.clock().orElseThrow().toString());
            assertEquals(Memory.of(80000, 41168), info.publicMemory());
            assertEquals(Memory.UNKNOWN, info.privateMemory());
        }
    }

    @Test
    void a_clock_is_believed_only_where_there_is_one_that_tells_the_time() throws Exception {
        try (LoadedShim shim = one()) {
            assertTrue(of(shim.module().slots(), token.get().slot()).token().orElseThrow().clock().isEmpty());
            shim.shim().tell("flags * +CLOCK_ON_TOKEN", "utcTime * 2026139903040500");
            assertTrue(of(shim.module().slots(), token.get().slot()).token().orElseThrow().clock().isEmpty());
        }
    }

    @Test
    void a_busy_token_is_listed_as_it_was_last_seen() throws Exception {
        try (LoadedShim shim = one(); TokenSession session = shim.connect(token.get())) {
            TokenInfo before = of(shim.module().slots(), token.get().slot()).token().orElseThrow();
            shim.shim().tell("hang C_FindObjectsInit");
            Thread reading = Thread.ofPlatform().start(() -> {
                try {
                    session.read(new NullProgressMonitor());
                } catch (FaultException e) {
                    throw new IllegalStateException(e);
                }
            });
            cz.klicnik.testing.Await.within(java.time.Duration.ofSeconds(5)).until("the reading hangs", () -> {
                try {
                    return shim.shim().counts().of("C_FindObjectsInit") == 1;
                } catch (java.io.IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            assertEquals(before, of(shim.module().slots(), token.get().slot()).token().orElseThrow());
            shim.shim().tell();
            reading.join();
        }
    }

    @ParameterizedTest
    @EnumSource(Quirks.SlotEvents.class)
    void a_token_that_comes_or_goes_is_noticed_without_touching_any_card(Quirks.SlotEvents events) throws Exception {
        Quirks quirks = Quirks.STANDARD.with(events);
        try (LoadedShim shim = LoadedShim.after(hsm -> token.set(hsm.initToken("Slots")), quirks)) {
            if (events == Quirks.SlotEvents.WAIT) {
                shim.shim().tell("fail C_WaitForSlotEvent CKR_FUNCTION_NOT_SUPPORTED");
            }
            Semaphore changes = new Semaphore(0);
            try (AutoCloseable watch = shim.module().watch(changes::release)) {
                cz.klicnik.testing.Await.within(java.time.Duration.ofSeconds(5)).until("the first look", () -> {
                    try {
                        return shim.shim().counts().of("C_GetSlotInfo") >= 2;
                    } catch (java.io.IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                });
                changes.drainPermits();
                shim.shim().add("token-absent " + token.get().slot());
                assertTrue(changes.tryAcquire(2, TimeUnit.SECONDS), "pulled");
                shim.shim().takeBack("token-absent " + token.get().slot());
                assertTrue(changes.tryAcquire(2, TimeUnit.SECONDS), "put back");
                shim.shim().add("remove-slot " + token.get().slot());
                assertTrue(changes.tryAcquire(2, TimeUnit.SECONDS), "reader removed");
                assertEquals(0, shim.shim().counts().of("C_GetTokenInfo"));
                assertEquals(0, shim.shim().counts().of("C_GetSessionInfo"));
            }
        }
    }

    @Test
    void a_slot_event_is_a_change() throws Exception {
        Quirks quirks = Quirks.STANDARD.with(Quirks.SlotEvents.WAIT);
        try (LoadedShim shim = LoadedShim.after(hsm -> token.set(hsm.initToken("Slots")), quirks)) {
            Semaphore changes = new Semaphore(0);
            try (AutoCloseable watch = shim.module().watch(changes::release)) {
                shim.shim().tell("fail C_WaitForSlotEvent CKR_OK");
                assertTrue(changes.tryAcquire(2, TimeUnit.SECONDS));
            }
        }
    }

    @Test
    void a_library_that_cannot_lock_is_called_by_one_thread_at_a_time() throws Exception {
        try (LoadedShim shim = LoadedShim.after(hsm -> token.set(hsm.initToken("Slots")), Quirks.STANDARD,
                "fail C_Initialize CKR_CANT_LOCK 1")) {
            assertTrue(shim.module().serial());
            assertEquals(2, shim.shim().counts().of("C_Initialize"));
            assertEquals(2, shim.module().slots().size());
        }
    }

    @Test
    void a_library_that_is_initialised_already_serves() throws Exception {
        try (LoadedShim shim = one(); ModuleHost second = shim.loadOnceMore()) {
            assertEquals(2, shim.shim().counts().of("C_Initialize"));
            assertFalse(second.serial());
            assertEquals(2, second.slots().size());
        }
    }

    @Test
    void a_library_that_does_not_initialise_says_why() {
        FaultException refused = assertThrows(FaultException.class, () -> LoadedShim.after(
                hsm -> token.set(hsm.initToken("Slots")), Quirks.STANDARD, "fail C_Initialize CKR_DEVICE_ERROR"));
        assertEquals(FaultCode.INITIALIZE_FAILED, refused.fault().code());
        assertEquals("CKR_DEVICE_ERROR", refused.fault().detail(Fault.RV_NAME).orElseThrow());
    }

    private LoadedShim one() throws Exception {
        return LoadedShim.after(hsm -> token.set(hsm.initToken("Slots")));
    }

    private static SlotReading of(List<SlotReading> slots, long id) {
        return slots.stream().filter(s -> s.slot().id() == id).findFirst().orElseThrow();
    }
}
