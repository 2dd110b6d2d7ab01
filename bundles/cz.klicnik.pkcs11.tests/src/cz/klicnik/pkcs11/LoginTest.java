/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import cz.klicnik.core.Pin;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.testing.TestToken;

class LoginTest {

    private final LoadedShim shim;
    private final TestToken token;
    private final TokenSession session;

    LoginTest() throws Exception {
        AtomicReference<TestToken> made = new AtomicReference<>();
        shim = LoadedShim.after(hsm -> made.set(hsm.initToken("Login")));
        token = made.get();
        session = shim.connect(token);
    }

    @AfterEach
    void close() throws Exception {
        session.close();
        shim.close();
    }

    @Test
    void the_right_PIN_logs_in_and_logout_ends_it() throws Exception {
        LoadedShim.login(session, token.pin());
        assertEquals(LoginState.USER, session.loginState());
        session.logout();
        assertEquals(LoginState.PUBLIC, session.loginState());
        session.logout();
    }

    @Test
    void a_wrong_PIN_costs_exactly_one_try() throws Exception {
        assertEquals(FaultCode.PIN_INCORRECT, fails("000000").code());
        assertEquals(1, shim.shim().counts().of("C_Login"));
    }

    @ParameterizedTest
    @CsvSource({ "123", "''" })
    void a_PIN_that_is_too_short_is_not_sent(String pin) throws Exception {
        assertEquals(FaultCode.PIN_LENGTH, fails(pin).code());
        assertEquals(0, shim.shim().counts().of("C_Login"));
    }

    @Test
    void a_PIN_that_is_too_long_is_not_sent() throws Exception {
        shim.shim().tell("falsify * ulMaxPinLen=8");
        assertEquals(FaultCode.PIN_LENGTH, fails("123456789").code());
        assertEquals(0, shim.shim().counts().of("C_Login"));
    }

    @Test
    void the_length_of_a_PIN_counts_in_bytes() throws Exception {
        shim.shim().tell("falsify * ulMaxPinLen=6");
        assertEquals(FaultCode.PIN_LENGTH, fails("žluťák").code());
    }

    @Test
    void limits_that_cannot_be_are_none() throws Exception {
        shim.shim().tell("falsify * ulMaxPinLen=unavailable", "falsify * ulMinPinLen=unavailable");
        LoadedShim.login(session, token.pin());
        assertEquals(LoginState.USER, session.loginState());
    }

    @ParameterizedTest
    @CsvSource({ "CKR_PIN_LOCKED, PIN_LOCKED", "CKR_PIN_EXPIRED, PIN_EXPIRED", "CKR_PIN_LEN_RANGE, PIN_LENGTH",
            "CKR_USER_PIN_NOT_INITIALIZED, PIN_NOT_SET", "CKR_GENERAL_ERROR, PKCS11", "CKR_FUNCTION_FAILED, PKCS11",
            "CKR_FUNCTION_CANCELED, PIN_DECLINED", "CKR_DEVICE_REMOVED, TOKEN_GONE", "0x80000042, PKCS11" })
    void what_the_library_says_is_told_apart(String returned, FaultCode expected) throws Exception {
        shim.shim().tell("fail C_Login " + returned);
        Fault fault = fails(token.pin());
        assertEquals(expected, fault.code());
        assertEquals("C_Login", fault.detail(Fault.FUNCTION).orElseThrow());
        assertEquals(returned, fault.detail(Fault.RV_NAME).orElseThrow());
        assertEquals(1, shim.shim().counts().of("C_Login"));
    }

    @Test
    void who_is_logged_in_spends_no_try() throws Exception {
        LoadedShim.login(session, token.pin());
        try (TokenSession other = shim.connect(token)) {
            assertEquals(LoginState.USER, other.loginState());
            LoadedShim.login(other, "000000");
        }
        assertEquals(1, shim.shim().counts().of("C_Login"));
        assertEquals(LoginState.USER, session.loginState());
    }

    @Test
    void a_PIN_pad_gets_no_PIN() throws Exception {
        shim.shim().tell("flags * +PROTECTED_AUTHENTICATION_PATH");
        // SoftHSM has no PIN pad: it refuses the missing PIN as an argument
        assertEquals("CKR_ARGUMENTS_BAD", fails("1").detail(Fault.RV_NAME).orElseThrow());
    }

    @Test
    void the_security_officer_logs_in_beside_a_reading_session() throws Exception {
        session.loginState();
        try (TokenSession officer = shim.connect(token); Pin pin = Pin.taking(token.soPin().toCharArray())) {
            officer.login(UserRole.SECURITY_OFFICER, pin);
            assertEquals(LoginState.SECURITY_OFFICER, officer.loginState());
            assertEquals(LoginState.SECURITY_OFFICER, session.loginState());
            officer.logout();
            assertEquals(LoginState.PUBLIC, session.loginState());
        }
    }

    @Test
    void the_security_officer_does_not_throw_the_user_out() throws Exception {
        LoadedShim.login(session, token.pin());
        try (TokenSession officer = shim.connect(token); Pin pin = Pin.taking(token.soPin().toCharArray())) {
            FaultException refused = assertThrows(FaultException.class,
                    () -> officer.login(UserRole.SECURITY_OFFICER, pin));
            assertEquals("CKR_USER_ANOTHER_ALREADY_LOGGED_IN", refused.fault().detail(Fault.RV_NAME).orElseThrow());
        }
        assertEquals(LoginState.USER, session.loginState());
    }

    private Fault fails(String pin) {
        return assertThrows(FaultException.class, () -> LoadedShim.login(session, pin)).fault();
    }
}
