/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import cz.klicnik.core.Pin;
import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.driver.QualifiedDevice;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.Quirks.Timing;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.fault.Written;
import cz.klicnik.core.model.Memory;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.testing.SoftHsm;
import cz.klicnik.testing.Template;

/** What a driver's quirks change. */
class QuirksTest {

    private static final Template SECRET = Template.secretKey("secret", new byte[] { 1 }, new byte[16]);

    @Test
    void free_memory_that_is_not_to_be_believed_is_unknown_everywhere() throws Exception {
        try (Bench bench = new Bench(Quirks.STANDARD.with(Quirks.FreeMemory.UNTRUSTED))) {
            bench.shim().tell("falsify * ulTotalPublicMemory=80000", "falsify * ulFreePublicMemory=41168",
                    "falsify * ulTotalPrivateMemory=80000", "falsify * ulFreePrivateMemory=41168");
            Memory inList = bench.loaded.module().slots().getFirst().token().orElseThrow().publicMemory();
            assertEquals(80000, inList.total().orElseThrow());
            assertTrue(inList.free().isEmpty());
            assertTrue(bench.tokenInfo().publicMemory().free().isEmpty());
            assertTrue(bench.tokenInfo().privateMemory().free().isEmpty());
        }
    }

    @Test
    void objects_that_come_late_after_a_login_are_waited_for() throws Exception {
        Timing patient = settling(Duration.ofSeconds(20));
        try (Bench bench = new Bench(Quirks.STANDARD.with(patient), SECRET)) {
            bench.shim().tell("late-objects * 150");
            LoadedShim.login(bench.session, SoftHsm.PIN);
            assertEquals("secret", bench.only(TokenObject.SecretKey.class).label());
        }
    }

    @Test
    void a_token_that_needs_no_time_is_not_looked_at_more_often() throws Exception {
        try (Bench bench = new Bench(Quirks.STANDARD, SECRET)) {
            LoadedShim.login(bench.session, SoftHsm.PIN);
            assertEquals(0, bench.calls("C_FindObjectsInit"));
        }
    }

    @Test
    void a_token_that_stays_empty_ends_the_wait() throws Exception {
        try (Bench bench = new Bench(Quirks.STANDARD.with(settling(Duration.ofMillis(100))))) {
            LoadedShim.login(bench.session, SoftHsm.PIN);
            assertTrue(bench.calls("C_FindObjectsInit") > 1);
        }
    }

    @Test
    void nothing_is_initialised_where_the_driver_does_not_say_so() throws Exception {
        try (Bench bench = new Bench(Quirks.STANDARD)) {
            assertFalse(bench.session.capability(Capability.Initialisation.class).isPresent());
        }
    }

    @ParameterizedTest
    @CsvSource({ "SoftHSM.*, , false", "SoftHSM.*, 0000000000000000000, false", "Bit4id, , true",
            "SoftHSM.*, zzzzzzzzzzzzzzzzzzz, true" })
    void a_qualified_device_is_never_initialised(String manufacturer, String serialFrom, boolean offered)
            throws Exception {
        QualifiedDevice device = new QualifiedDevice(manufacturer, "", Optional.ofNullable(serialFrom).map(
                from -> from.substring(0, 16)), Optional.empty(), Optional.empty(), "test");
        try (Bench bench = new Bench(Quirks.STANDARD.withInitialisation(true).with(List.of(device)))) {
            assertEquals(offered, bench.session.capability(Capability.Initialisation.class).isPresent());
        }
    }

    @Test
    void a_qualified_device_that_was_never_initialised_is_known_by_its_kind() throws Exception {
        QualifiedDevice device = new QualifiedDevice("SoftHSM.*", "", Optional.of("zzzz"), Optional.of("zzzz"),
                Optional.empty(), "test");
        try (Bench bench = new Bench(Quirks.STANDARD.withInitialisation(true).with(List.of(device)))) {
            assertTrue(bench.session.capability(Capability.Initialisation.class).isPresent());
            bench.shim().tell("uninitialized *");
            assertFalse(bench.session.capability(Capability.Initialisation.class).isPresent());
        }
    }

    @Test
    void a_qualified_device_put_in_meanwhile_is_not_erased() throws Exception {
        QualifiedDevice device = new QualifiedDevice("Bit4id", "", Optional.empty(), Optional.empty(),
                Optional.empty(), "test");
        try (Bench bench = new Bench(Quirks.STANDARD.withInitialisation(true).with(List.of(device)))) {
            Capability.Initialisation before = bench.can(Capability.Initialisation.class);
            bench.shim().tell("manufacturerID * Bit4id");
            assertEquals(FaultCode.NOT_SUPPORTED, Bench.failure(() -> initialise(before)).code());
            assertEquals(0, bench.calls("C_InitToken"));
        }
    }

    @Test
    void an_initialisation_that_fails_half_way_says_that_the_token_is_erased() throws Exception {
        try (Bench bench = new Bench(Quirks.STANDARD.withInitialisation(true))) {
            bench.shim().tell("fail C_InitPIN CKR_PIN_INVALID");
            Fault fault = Bench.failure(() -> initialise(bench.can(Capability.Initialisation.class)));
            assertEquals(FaultCode.PIN_POLICY, fault.code());
            assertEquals(Optional.of(Written.ERASED), fault.written());
            assertEquals(bench.calls("C_OpenSession"), bench.calls("C_CloseSession"));
            bench.shim().tell("fail C_InitToken CKR_PIN_INCORRECT");
            assertEquals(Optional.of(Written.NOTHING),
                    Bench.failure(() -> initialise(bench.can(Capability.Initialisation.class))).written());
        }
    }

    private static void initialise(Capability.Initialisation initialisation) throws FaultException {
        try (Pin officer = Pin.taking(SoftHsm.SO_PIN.toCharArray()); Pin user = Pin.taking("1111".toCharArray())) {
            initialisation.initialise("New", officer, user);
        }
    }

    private static Timing settling(Duration longest) {
        Timing standard = Timing.STANDARD;
        return new Timing(standard.load(), standard.list(), standard.read(), standard.write(), longest);
    }
}
