/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.LocalizedText;
import cz.klicnik.core.Pin;
import cz.klicnik.core.UserFolders;
import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.DriverProfile.Pkcs11Library;
import cz.klicnik.core.driver.DriverProfile.Probe;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.machine.SlotStatus;
import cz.klicnik.core.machine.SlotStatus.Freshness;
import cz.klicnik.pkcs11.host.DriverHostLauncher;
import cz.klicnik.pkcs11.host.HostLog;
import cz.klicnik.testing.Await;
import cz.klicnik.testing.NativeLibraries;
import cz.klicnik.testing.Shim;
import cz.klicnik.testing.SoftHsm;
import cz.klicnik.testing.TestToken;

/** A key that takes longer than the console waits: what became of it is found out by reading and comparing. */
class SettlementTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Quirks IMPATIENT = Quirks.STANDARD.with(new Quirks.Timing(Duration.ofSeconds(20),
            Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofMillis(500), Duration.ZERO));

    private final NativeLibraries libraries = new NativeLibraries();
    private final SoftHsm hsm = new SoftHsm(libraries);
    private final TestToken token = hsm.initToken("Settled");
    private final Shim shim = Shim.over(libraries, token);
    private final DriverManager manager;

    SettlementTest(@TempDir Path folder) throws Exception {
        DriverHostLauncher launcher = new DriverHostLauncher(HostLog.NONE);
        Pkcs11Opener.Factory openers = new Pkcs11Opener.Factory(new LibraryLocator(List.of()), launcher::open);
        DriverProfile profile = new DriverProfile("shim", "shim", LocalizedText.same("shim"),
                new Pkcs11Library(List.of(shim.library().toString())), Map.of(), List.of(), List.of(),
                Optional.empty(), Optional.empty(), false, Probe.UNASKED, IMPATIENT);
        manager = new DriverManager(
                List.of(new DeclaredDriver(profile, openers.of(profile), List.of(), Optional.empty())),
                new LibraryByHand(openers)::of, new UserFolders(folder, folder.resolve("state")), Clock.systemUTC(),
                Duration.ofMillis(200));
        manager.start("shim");
        try (Pin pin = Pin.taking(token.pin().toCharArray())) {
            manager.login(await(s -> s.freshness() == Freshness.FRESH).key(), UserRole.USER, pin);
        }
        await(s -> s.freshness() == Freshness.FRESH && s.login().seesPrivateObjects());
    }

    @AfterEach
    void close() throws Exception {
        manager.close();
        shim.close();
        hsm.close();
    }

    @Test
    void a_late_write_that_was_done_is_found_out_and_told() throws Exception {
        shim.tell("delay C_GenerateKeyPair 2500");
        assertEquals(FaultCode.OUTCOME_UNKNOWN, generate().code());
        Fault settled = await(s -> has(s, FaultCode.WRITE_SETTLED)).fault().orElseThrow();
        assertTrue(settled.detail(Fault.ADDED).orElseThrow().contains("PUBLIC_KEY late 0a"), settled::toString);
        assertEquals("–", settled.detail(Fault.REMOVED).orElseThrow());
        assertEquals(1, shim.counts().of("C_GenerateKeyPair"), "never repeated");
    }

    @Test
    void a_late_write_that_came_to_nothing_is_told_to_have_left_nothing() throws Exception {
        shim.tell("hang C_GenerateKeyPair");
        assertEquals(FaultCode.OUTCOME_UNKNOWN, generate().code());
        SlotStatus unknown = await(s -> has(s, FaultCode.OUTCOME_UNKNOWN));
        manager.readAgain(unknown.key());
        Fault settled = await(s -> has(s, FaultCode.WRITE_SETTLED)).fault().orElseThrow();
        assertEquals("–", settled.detail(Fault.ADDED).orElseThrow());
        manager.refresh(unknown.key());
        await(s -> s.freshness() == Freshness.FRESH && s.fault().isEmpty());
    }

    private Fault generate() {
        SlotStatus slot = slot().orElseThrow();
        return assertThrows(FaultException.class,
                () -> manager.withSession(slot.key(),
                        session -> session.capability(Capability.KeyGeneration.class).orElseThrow()
                                .generate(KeySpec.EC_P256, "late", Bytes.of((byte) 10))))
                .fault();
    }

    private SlotStatus await(Predicate<SlotStatus> wanted) {
        return Await.within(LONG).until("the slot is as it should be", this::slot,
                s -> s.filter(wanted).isPresent()).orElseThrow();
    }

    private Optional<SlotStatus> slot() {
        return manager.state().driver("shim").flatMap(d -> d.slots().stream()
                .filter(s -> s.token().filter(t -> t.label().equals("Settled")).isPresent()).findFirst());
    }

    private static boolean has(SlotStatus slot, FaultCode code) {
        return slot.fault().filter(f -> f.code() == code).isPresent();
    }
}
