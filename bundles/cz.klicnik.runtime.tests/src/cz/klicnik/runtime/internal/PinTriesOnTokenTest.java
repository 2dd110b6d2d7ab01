/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.LocalizedText;
import cz.klicnik.core.Pin;
import cz.klicnik.core.PinUse;
import cz.klicnik.core.UserFolders;
import cz.klicnik.core.driver.Capability.PinManagement;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.DriverProfile.Pkcs11Library;
import cz.klicnik.core.driver.DriverProfile.Probe;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.core.machine.SlotStatus;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.PinKind;
import cz.klicnik.core.model.PinState;
import cz.klicnik.pkcs11.host.DriverHostLauncher;
import cz.klicnik.pkcs11.host.HostLog;
import cz.klicnik.testing.NativeLibraries;
import cz.klicnik.testing.OpenCryptoki;
import cz.klicnik.testing.Shim;

/** PIN tries on openCryptoki's software token, which counts and locks as real cards do. */
class PinTriesOnTokenTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String WRONG = "000000";

    private final NativeLibraries libraries = new NativeLibraries();
    @TempDir
    private Path folder = Path.of(".");
    private Optional<OpenCryptoki> cryptoki = Optional.empty();
    private Optional<Shim> shim = Optional.empty();
    private Optional<DriverManager> manager = Optional.empty();

    @BeforeEach
    void borrow() throws IOException {
        Optional<String> reason = OpenCryptoki.unavailable(libraries);
        assumeTrue(reason.isEmpty(), () -> reason.orElse(""));
        cryptoki = Optional.of(new OpenCryptoki(libraries));
        shim = Optional.of(Shim.over(libraries, cryptoki.get().token()));
        start();
    }

    @AfterEach
    void giveBack() throws IOException {
        manager.ifPresent(DriverManager::close);
        if (shim.isPresent()) {
            shim.get().close();
        }
        if (cryptoki.isPresent()) {
            cryptoki.get().close();
        }
    }

    @Test
    void a_wrong_pin_costs_exactly_one_try_and_is_not_sent_again() throws Exception {
        assertEquals(PinState.OK, tries().state());
        assertEquals(FaultCode.PIN_INCORRECT, login(WRONG, PinUse.PERSON));
        assertEquals(1, sent());
        assertEquals(OptionalInt.of(1), tries().failed());
        assertEquals(PinState.LOW, tries().state());
        assertEquals(FaultCode.PIN_REFUSED_BEFORE, login(WRONG, PinUse.PERSON));
        assertEquals(1, sent());
        loginWell(PinUse.PERSON);
        assertEquals(OptionalInt.of(0), tries().failed());
        assertEquals(PinState.OK, tries().state());
    }

    @Test
    void after_a_restart_the_count_is_known_and_a_script_sends_nothing_until_a_person_has_logged_in() throws Exception {
        assertEquals(FaultCode.PIN_INCORRECT, login(WRONG, PinUse.SCRIPT));
        restart();
        assertEquals(OptionalInt.of(1), tries().failed());
        assertEquals(FaultCode.PIN_FAILED_BEFORE, login(WRONG, PinUse.SCRIPT));
        assertEquals(FaultCode.PIN_FAILED_BEFORE, login(OpenCryptoki.PIN, PinUse.SCRIPT));
        assertEquals(1, sent());
        loginWell(PinUse.PERSON);
        manager().logout(slot().key());
        loginWell(PinUse.SCRIPT);
    }

    @Test
    void a_script_goes_on_when_it_is_confirmed_with_the_serial_number() throws Exception {
        assertEquals(FaultCode.PIN_INCORRECT, login(WRONG, PinUse.SCRIPT));
        String serial = cryptoki.orElseThrow().token().serial();
        assertEquals(FaultCode.PIN_FAILED_BEFORE, login(OpenCryptoki.PIN, PinUse.SCRIPT.confirmed("yes")));
        loginWell(PinUse.SCRIPT.confirmed(serial));
    }

    @Test
    void the_final_try_waits_for_a_confirmation_and_the_token_locks_after_it() throws Exception {
        String serial = cryptoki.orElseThrow().token().serial();
        String end = serial.substring(Math.max(0, serial.length() - 4));
        int wrong = 0;
        while (tries().state() != PinState.FINAL_TRY) {
            assertEquals(FaultCode.PIN_INCORRECT, login("00000" + wrong, PinUse.PERSON));
            wrong++;
            assertEquals(wrong, sent());
        }
        assertEquals(FaultCode.PIN_FINAL_TRY, login(OpenCryptoki.PIN, PinUse.PERSON));
        assertEquals(FaultCode.PIN_FINAL_TRY, login(OpenCryptoki.PIN, PinUse.PERSON.confirmed("yes")));
        assertEquals(wrong, sent(), "nothing was sent without a confirmation");
        restart();
        assertEquals(FaultCode.PIN_FINAL_TRY, login(OpenCryptoki.PIN, PinUse.PERSON));
        while (tries().state() != PinState.LOCKED) {
            FaultCode refused = login("11111" + wrong, PinUse.PERSON.confirmed(end));
            assertEquals(tries().state() == PinState.LOCKED ? refused : FaultCode.PIN_INCORRECT, refused);
            wrong++;
            assertEquals(wrong, sent(), "each confirmed try is one try");
        }
        assertEquals(FaultCode.PIN_LOCKED, login(OpenCryptoki.PIN, PinUse.PERSON.confirmed(serial)));
        assertEquals(wrong, sent(), "nothing is sent to a locked token");
    }

    @Test
    void a_changed_or_unblocked_pin_is_counted_like_any_other() throws Exception {
        assertEquals(FaultCode.PIN_INCORRECT, change(WRONG, "246802"));
        assertEquals(OptionalInt.of(1), tries().failed());
        assertEquals(1, sent());
        assertEquals(FaultCode.PIN_REFUSED_BEFORE, change(WRONG, "246802"));
        assertEquals(FaultCode.PIN_REFUSED_BEFORE, login(WRONG, PinUse.PERSON));
        assertEquals(1, sent());
        assertEquals(FaultCode.PIN_INCORRECT, unblock("00000000", "135791"));
        assertEquals(OptionalInt.of(1), manager().pinTries(slot().key(), PinKind.SECURITY_OFFICER).failed());
        assertEquals(OptionalInt.of(1), tries().failed());
        unblockWell(OpenCryptoki.SO_PIN, WRONG);
        assertEquals(OptionalInt.of(0), tries().failed());
        assertEquals(OptionalInt.of(0), manager().pinTries(slot().key(), PinKind.SECURITY_OFFICER).failed());
        manager().login(slot().key(), UserRole.USER, pin(WRONG));
        assertEquals(LoginState.USER, slot().login(), "what was wrong before is right now");
    }

    private FaultCode change(String old, String now) {
        return assertThrows(FaultException.class, () -> {
            try (Pin from = pin(old); Pin to = pin(now)) {
                manager().withSession(slot().key(), s -> {
                    s.capability(PinManagement.class).orElseThrow().change(UserRole.USER, from, to);
                    return true;
                });
            }
        }).fault().code();
    }

    private FaultCode unblock(String key, String now) {
        return assertThrows(FaultException.class, () -> unblockWell(key, now)).fault().code();
    }

    private void unblockWell(String key, String now) throws FaultException, InterruptedException {
        try (Pin with = pin(key); Pin to = pin(now)) {
            manager().withSession(slot().key(), s -> {
                s.capability(PinManagement.class).orElseThrow().unblock(with, to);
                return true;
            });
        }
    }

    private static Pin pin(String value) {
        return Pin.taking(value.toCharArray());
    }

    private FaultCode login(String value, PinUse use) {
        return assertThrows(FaultException.class, () -> {
            try (Pin pin = pin(value)) {
                manager().login(slot().key(), UserRole.USER, pin, use);
            }
        }).fault().code();
    }

    private void loginWell(PinUse use) throws Exception {
        try (Pin pin = pin(OpenCryptoki.PIN)) {
            manager().login(slot().key(), UserRole.USER, pin, use);
        }
        assertEquals(LoginState.USER, slot().login());
    }

    private long sent() throws IOException {
        return shim.orElseThrow().counts().of("C_Login");
    }

    private cz.klicnik.core.model.PinTries tries() throws InterruptedException {
        return slot().userPin();
    }

    private SlotStatus slot() throws InterruptedException {
        return manager().awaitSettled(LONG).slot(new SlotKey("swtok", cryptoki.orElseThrow().token().slot()))
                .orElseThrow();
    }

    private DriverManager manager() {
        return manager.orElseThrow();
    }

    private void restart() {
        manager().close();
        start();
    }

    private void start() {
        Pkcs11Opener.Factory openers = new Pkcs11Opener.Factory(new LibraryLocator(List.of()),
                new DriverHostLauncher(HostLog.NONE)::open);
        DriverProfile profile = new DriverProfile("swtok", "swtok", LocalizedText.same("swtok"),
                new Pkcs11Library(List.of(shim.orElseThrow().library().toString())), Map.of(), List.of(), List.of(),
                Optional.empty(), Optional.empty(), false, Probe.UNASKED,
                Quirks.STANDARD.with(Quirks.Unblocking.SO_INIT_PIN));
        DriverManager fresh = new DriverManager(
                List.of(new DeclaredDriver(profile, openers.of(profile), List.of(), Optional.empty())),
                new LibraryByHand(openers)::of, new UserFolders(folder, folder.resolve("state")), Clock.systemUTC(),
                Duration.ofMillis(200));
        fresh.start();
        manager = Optional.of(fresh);
    }
}
