/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import cz.klicnik.core.Pin;
import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.Quirks.Unblocking;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.fault.Written;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.PinState;
import cz.klicnik.testing.SoftHsm;

class PinManagementTest {

    private static final String NEW = "newPin1";

    @ParameterizedTest
    @ValueSource(booleans = { false, true })
    void the_user_changes_the_PIN_whether_logged_in_or_not(boolean loggedIn) throws Exception {
        try (Bench bench = loggedIn ? Bench.loggedIn(Quirks.STANDARD) : new Bench(Quirks.STANDARD)) {
            change(bench, UserRole.USER, SoftHsm.PIN, NEW);
            assertEquals(LoginState.USER, bench.session.loginState());
            bench.session.logout();
            assertEquals(FaultCode.PIN_INCORRECT,
                    Bench.failure(() -> LoadedShim.login(bench.session, SoftHsm.PIN)).code());
            LoadedShim.login(bench.session, NEW);
            assertBalanced(bench);
        }
    }

    @ParameterizedTest
    @CsvSource({ "false, C_SetPIN, C_Login", "true, C_Login, C_SetPIN" })
    void a_wrong_old_PIN_costs_one_try(boolean loggedIn, String never, String once) throws Exception {
        try (Bench bench = loggedIn ? Bench.loggedIn(Quirks.STANDARD) : new Bench(Quirks.STANDARD)) {
            bench.shim().resetCounts();
            Fault fault = Bench.failure(() -> change(bench, UserRole.USER, "000000", NEW));
            assertEquals(FaultCode.PIN_INCORRECT, fault.code());
            assertEquals(Optional.of(Written.NOTHING), fault.written());
            assertEquals(0, bench.calls(never));
            assertEquals(1, bench.calls(once));
            assertEquals(loggedIn ? LoginState.USER : LoginState.PUBLIC, bench.session.loginState());
        }
    }

    @ParameterizedTest
    @CsvSource({ "'', newPin1", "123456, 123", "123, newPin1" })
    void a_PIN_that_the_token_would_refuse_is_not_sent(String old, String now) throws Exception {
        try (Bench bench = new Bench(Quirks.STANDARD)) {
            assertEquals(FaultCode.PIN_LENGTH, Bench.failure(() -> change(bench, UserRole.USER, old, now)).code());
            assertEquals(0, bench.calls("C_Login") + bench.calls("C_SetPIN"));
        }
    }

    @ParameterizedTest
    @CsvSource({ "CKR_PIN_INVALID, PIN_POLICY, NOTHING", "CKR_PIN_LEN_RANGE, PIN_LENGTH, NOTHING",
            "CKR_PIN_LOCKED, PIN_LOCKED, NOTHING", "CKR_GENERAL_ERROR, PKCS11, UNKNOWN",
            "CKR_FUNCTION_FAILED, PKCS11, UNKNOWN", "CKR_TOKEN_WRITE_PROTECTED, TOKEN_WRITE_PROTECTED, NOTHING" })
    void what_the_library_says_is_told_apart(String returned, FaultCode code, Written left) throws Exception {
        try (Bench bench = new Bench(Quirks.STANDARD)) {
            bench.shim().tell("fail C_SetPIN " + returned);
            Fault fault = Bench.failure(() -> change(bench, UserRole.USER, SoftHsm.PIN, NEW));
            assertEquals(code, fault.code());
            assertEquals(Optional.of(left), fault.written());
            assertBalanced(bench);
        }
    }

    @Test
    void the_security_officers_PIN_is_changed_and_the_officer_logged_out() throws Exception {
        try (Bench bench = new Bench(Quirks.STANDARD)) {
            bench.session.loginState();
            change(bench, UserRole.SECURITY_OFFICER, SoftHsm.SO_PIN, "76543210");
            assertEquals(LoginState.PUBLIC, bench.session.loginState());
            assertEquals(FaultCode.PIN_INCORRECT, Bench.failure(
                    () -> change(bench, UserRole.SECURITY_OFFICER, SoftHsm.SO_PIN, "11111111")).code());
            assertEquals(LoginState.PUBLIC, bench.session.loginState());
            LoadedShim.login(bench.session, SoftHsm.PIN);
        }
    }

    @Test
    void the_security_officer_is_logged_out_when_the_change_fails() throws Exception {
        try (Bench bench = new Bench(Quirks.STANDARD)) {
            bench.shim().tell("fail C_SetPIN CKR_DEVICE_ERROR");
            Bench.failure(() -> change(bench, UserRole.SECURITY_OFFICER, SoftHsm.SO_PIN, "11111111"));
            assertEquals(LoginState.PUBLIC, bench.session.loginState());
        }
    }

    @Test
    void a_locked_PIN_is_unblocked_by_the_security_officer() throws Exception {
        try (Bench bench = new Bench(Quirks.STANDARD.with(Unblocking.SO_INIT_PIN))) {
            bench.shim().tell("pin-tries * 3");
            for (int i = 0; i < 3; i++) {
                Bench.failure(() -> LoadedShim.login(bench.session, "000000"));
            }
            assertEquals(PinState.LOCKED, bench.tokenInfo().userPin());
            assertEquals(FaultCode.PIN_LOCKED,
                    Bench.failure(() -> LoadedShim.login(bench.session, SoftHsm.PIN)).code());
            unblock(bench, SoftHsm.SO_PIN);
            assertEquals(LoginState.PUBLIC, bench.session.loginState());
            assertEquals(PinState.OK, bench.tokenInfo().userPin());
            LoadedShim.login(bench.session, NEW);
        }
    }

    @Test
    void a_wrong_PIN_of_the_security_officer_costs_one_try_and_unblocks_nothing() throws Exception {
        try (Bench bench = new Bench(Quirks.STANDARD.with(Unblocking.SO_INIT_PIN))) {
            Fault fault = Bench.failure(() -> unblock(bench, "00000000"));
            assertEquals(FaultCode.PIN_INCORRECT, fault.code());
            assertEquals(Optional.of(Written.NOTHING), fault.written());
            assertEquals(1, bench.calls("C_Login"));
            assertEquals(0, bench.calls("C_InitPIN"));
            LoadedShim.login(bench.session, SoftHsm.PIN);
            assertBalanced(bench);
        }
    }

    @Test
    void the_security_officer_is_logged_out_when_unblocking_fails() throws Exception {
        try (Bench bench = new Bench(Quirks.STANDARD.with(Unblocking.SO_INIT_PIN))) {
            bench.shim().tell("fail C_InitPIN CKR_PIN_INVALID");
            assertEquals(FaultCode.PIN_POLICY, Bench.failure(() -> unblock(bench, SoftHsm.SO_PIN)).code());
            assertEquals(LoginState.PUBLIC, bench.session.loginState());
            LoadedShim.login(bench.session, SoftHsm.PIN);
        }
    }

    @Test
    void the_PUK_unblocks_in_a_public_session() throws Exception {
        try (Bench bench = Bench.loggedIn(Quirks.STANDARD.with(Unblocking.PUK_SET_PIN))) {
            bench.shim().tell("pin-tries * 3", "puk * 1234567890ab " + SoftHsm.PIN, "falsify * ulMaxPinLen=8");
            bench.session.logout();
            for (int i = 0; i < 3; i++) {
                Bench.failure(() -> LoadedShim.login(bench.session, "000000"));
            }
            long logins = bench.calls("C_Login");
            unblock(bench, "1234567890ab");
            assertEquals(logins, bench.calls("C_Login"));
            LoadedShim.login(bench.session, NEW);
            assertBalanced(bench);
        }
    }

    @Test
    void a_wrong_PUK_costs_one_try() throws Exception {
        try (Bench bench = new Bench(Quirks.STANDARD.with(Unblocking.PUK_SET_PIN))) {
            bench.shim().tell("pin-tries * 3", "puk * 12345678 " + SoftHsm.PIN);
            assertEquals(FaultCode.PIN_INCORRECT, Bench.failure(() -> unblock(bench, "87654321")).code());
            assertEquals(1, bench.calls("C_SetPIN"));
            assertEquals(FaultCode.PIN_LENGTH, Bench.failure(() -> unblock(bench, "")).code());
            assertEquals(1, bench.calls("C_SetPIN"));
        }
    }

    @Test
    void a_user_who_is_logged_in_is_logged_out_before_the_PUK_is_sent() throws Exception {
        try (Bench bench = Bench.loggedIn(Quirks.STANDARD.with(Unblocking.PUK_SET_PIN))) {
            bench.shim().tell("puk * 12345678 " + SoftHsm.PIN);
            unblock(bench, "12345678");
            assertEquals(LoginState.PUBLIC, bench.session.loginState());
            LoadedShim.login(bench.session, NEW);
        }
    }

    @ParameterizedTest
    @EnumSource(names = { "VENDOR_TOOL", "NOT_OFFERED" })
    void where_only_the_vendor_can_nothing_is_tried(Unblocking route) throws Exception {
        try (Bench bench = new Bench(Quirks.STANDARD.with(route))) {
            assertEquals(route, bench.can(Capability.PinManagement.class).unblocking());
            assertEquals(FaultCode.NOT_SUPPORTED, Bench.failure(() -> unblock(bench, SoftHsm.SO_PIN)).code());
            assertEquals(0, bench.calls("C_Login") + bench.calls("C_SetPIN") + bench.calls("C_InitPIN"));
        }
    }

    @Test
    void the_PIN_of_a_key_is_not_changed() throws Exception {
        try (Bench bench = new Bench(Quirks.STANDARD)) {
            assertEquals(FaultCode.NOT_SUPPORTED,
                    Bench.failure(() -> change(bench, UserRole.KEY, SoftHsm.PIN, NEW)).code());
        }
    }

    /** No session but the one that is kept for reading. */
    private static void assertBalanced(Bench bench) throws Exception {
        assertEquals(bench.calls("C_OpenSession"), bench.calls("C_CloseSession") + 1);
    }

    private static void change(Bench bench, UserRole role, String old, String now) throws FaultException {
        try (Pin before = Pin.taking(old.toCharArray()); Pin after = Pin.taking(now.toCharArray())) {
            bench.can(Capability.PinManagement.class).change(role, before, after);
        }
    }

    private static void unblock(Bench bench, String key) throws FaultException {
        try (Pin opens = Pin.taking(key.toCharArray()); Pin now = Pin.taking(NEW.toCharArray())) {
            bench.can(Capability.PinManagement.class).unblock(opens, now);
        }
    }
}
