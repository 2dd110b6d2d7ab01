/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.OptionalInt;
import java.util.Set;

import org.junit.jupiter.api.Test;

import cz.klicnik.core.Pin;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.PinState;
import cz.klicnik.core.model.TokenFlag;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.core.model.Trilean;

/** Logging in and out, and what a wrong PIN costs. */
interface LoginContract extends OnStage {

    @Test
    default void a_login_is_shared_by_all_conversations_and_so_is_its_end() throws Exception {
        stage().assumeLogin();
        TokenSession one = stage().loggedIn();
        TokenSession other = stage().session();
        assertEquals(LoginState.USER, one.loginState());
        assertEquals(LoginState.USER, other.loginState());
        other.logout();
        assertEquals(LoginState.PUBLIC, one.loginState());
        assertEquals(LoginState.PUBLIC, other.loginState());
    }

    @Test
    default void a_login_outlives_the_conversation_that_made_it() throws Exception {
        stage().assumeLogin();
        TokenSession stays = stage().session();
        stays.loginState();
        TokenSession goes = stage().loggedIn();
        goes.close();
        assertEquals(LoginState.USER, stays.loginState());
    }

    @Test
    default void logging_in_or_out_twice_is_no_fault_and_costs_no_try() throws Exception {
        stage().assumeLogin();
        TokenSession session = stage().loggedIn();
        stage().login(session, stage().pin());
        assertEquals(LoginState.USER, session.loginState());
        session.logout();
        session.logout();
        assertEquals(LoginState.PUBLIC, session.loginState());
    }

    @Test
    default void the_PIN_stays_the_callers() throws Exception {
        stage().assumeLogin();
        TokenSession session = stage().session();
        try (Pin pin = stage().pin()) {
            int length = pin.length();
            session.login(UserRole.USER, pin);
            assertEquals(length, pin.length());
        }
    }

    @Test
    default void private_objects_are_seen_after_login_only() throws Exception {
        stage().assumeLogin();
        TokenSession session = stage().loggedIn();
        Samples.Generated key = Samples.anyKey(stage(), session);
        assertTrue(Stage.has(stage().read(session), TokenObject.PrivateKey.class, key.id()));
        session.logout();
        assertEquals(Set.of(), stage().read(session).objects().stream().filter(o -> o.isPrivate() == Trilean.YES)
                .map(TokenObject::label).collect(java.util.stream.Collectors.toSet()));
        stage().login(session);
        assertTrue(Stage.has(stage().read(session), TokenObject.PrivateKey.class, key.id()));
    }

    @Test
    default void a_wrong_PIN_is_told_costs_one_try_and_opens_nothing() throws Exception {
        stage().assumeLogin();
        TokenSession session = stage().session();
        long before = stage().presented();
        assertEquals(FaultCode.PIN_INCORRECT, stage().code(() -> stage().login(session, stage().wrongPin())));
        stage().assertPresented(1, before);
        assertEquals(LoginState.PUBLIC, session.loginState());
        stage().login(session, stage().pin());
        assertEquals(LoginState.USER, session.loginState());
    }

    /** If one of them cost two tries, the last login would find the token locked. */
    @Test
    default void each_wrong_PIN_costs_exactly_one_try() throws Exception {
        OptionalInt tries = stage().quirks().logins().pinTries();
        assumeTrue(tries.isPresent(), "the quirks do not say how many tries there are");
        TokenSession session = stage().session();
        for (int left = tries.getAsInt() - 1; left > 0; left--) {
            assertEquals(FaultCode.PIN_INCORRECT, stage().code(() -> stage().login(session, stage().wrongPin())));
        }
        PinState told = stage().slot().token().map(TokenInfo::userPin).orElseThrow();
        assertTrue(Set.of(PinState.FINAL_TRY, PinState.UNKNOWN, PinState.OK).contains(told), told::name);
        stage().login(session, stage().pin());
        assertEquals(LoginState.USER, session.loginState());
        told = stage().slot().token().map(TokenInfo::userPin).orElseThrow();
        assertFalse(told == PinState.FINAL_TRY || told == PinState.LOCKED, told.name());
    }

    @Test
    default void a_PIN_of_a_wrong_length_is_not_sent() throws Exception {
        stage().assumeLogin();
        TokenInfo token = stage().slot().token().orElseThrow();
        TokenSession session = stage().session();
        long before = stage().presented();
        assumeTrue(token.minimumPinLength() > 1 || token.maximumPinLength() > 0, "the token sets no limits");
        if (token.minimumPinLength() > 1) {
            assertEquals(FaultCode.PIN_LENGTH, stage().code(() -> stage().login(session, TckToken.pin("1").get())));
        }
        if (token.maximumPinLength() > 0) {
            String tooLong = "1".repeat(token.maximumPinLength() + 1);
            assertEquals(FaultCode.PIN_LENGTH, stage().code(() -> stage().login(session, TckToken.pin(tooLong).get())));
        }
        stage().assertPresented(0, before);
        assertEquals(LoginState.PUBLIC, session.loginState());
    }

    @Test
    default void a_token_without_a_login_says_so() throws Exception {
        assumeFalse(stage().subject().login(), "the token has a login");
        TokenSession session = stage().session();
        assertEquals(LoginState.NOT_REQUIRED, session.loginState());
        assertFalse(stage().slot().token().orElseThrow().has(TokenFlag.LOGIN_REQUIRED), "LOGIN_REQUIRED");
        assertEquals(FaultCode.NOT_SUPPORTED, stage().code(() -> stage().login(session, stage().pin())));
        session.logout();
        assertEquals(LoginState.NOT_REQUIRED, stage().read(session).login());
    }
}
