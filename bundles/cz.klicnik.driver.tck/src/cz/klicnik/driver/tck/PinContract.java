/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;

import cz.klicnik.core.Pin;
import cz.klicnik.core.driver.Capability.PinManagement;
import cz.klicnik.core.driver.Quirks.Unblocking;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.TokenInfo;

/** Changing and unblocking PINs. */
interface PinContract extends OnStage {

    @Test
    default void a_changed_PIN_opens_the_token_and_the_old_one_does_not() throws Exception {
        TokenSession session = stage().session();
        PinManagement pins = stage().needs(session, PinManagement.class);
        change(pins, stage().pin(), another());
        try {
            assertEquals(LoginState.USER, session.loginState());
            session.logout();
            assertEquals(FaultCode.PIN_INCORRECT, stage().code(() -> stage().login(session, stage().pin())));
            stage().login(session, another());
        } finally {
            change(pins, another(), stage().pin());
        }
        session.logout();
        stage().login(session, stage().pin());
    }

    @Test
    default void a_change_with_a_wrong_PIN_costs_one_try_and_changes_nothing() throws Exception {
        TokenSession session = stage().session();
        PinManagement pins = stage().needs(session, PinManagement.class);
        long before = stage().presented();
        assertEquals(FaultCode.PIN_INCORRECT, stage().code(() -> change(pins, stage().wrongPin(), another())));
        stage().assertPresented(1, before);
        stage().login(session, stage().pin());
    }

    @Test
    default void a_new_PIN_of_a_wrong_length_costs_nothing() throws Exception {
        TokenSession session = stage().session();
        PinManagement pins = stage().needs(session, PinManagement.class);
        TokenInfo token = stage().slot().token().orElseThrow();
        assumeTrue(token.minimumPinLength() > 1, "the token takes a PIN of one digit");
        long before = stage().presented();
        assertEquals(FaultCode.PIN_LENGTH, stage().code(() -> change(pins, stage().pin(), TckToken.pin("1").get())));
        stage().assertPresented(0, before);
        session.logout();
        stage().login(session, stage().pin());
    }

    @Test
    default void the_route_of_unblocking_is_that_of_the_quirks() throws Exception {
        PinManagement pins = stage().needs(stage().session(), PinManagement.class);
        assertEquals(stage().quirks().unblocking(), pins.unblocking());
        if (key().isEmpty()) {
            assertFalse(pins.unblocking() == Unblocking.SO_INIT_PIN || pins.unblocking() == Unblocking.PUK_SET_PIN,
                    "the subject gives no key for this route");
            assertEquals(FaultCode.NOT_SUPPORTED, stage().code(() -> unblock(pins, stage().wrongPin(), another())));
        }
    }

    @Test
    default void an_unblocked_token_opens_with_its_new_PIN_and_nobody_is_logged_in() throws Exception {
        TokenSession session = stage().session();
        PinManagement pins = stage().needs(session, PinManagement.class);
        Supplier<Pin> key = keyOrLeaveOut();
        unblock(pins, key.get(), another());
        try {
            assertEquals(LoginState.PUBLIC, session.loginState());
            stage().login(session, another());
        } finally {
            unblock(pins, key.get(), stage().pin());
        }
        stage().login(session, stage().pin());
    }

    @Test
    default void a_wrong_key_unblocks_nothing() throws Exception {
        TokenSession session = stage().session();
        PinManagement pins = stage().needs(session, PinManagement.class);
        Supplier<Pin> key = keyOrLeaveOut();
        assertEquals(FaultCode.PIN_INCORRECT,
                stage().code(() -> unblock(pins, TckToken.pin("9".repeat(key.get().length())).get(), another())));
        assertEquals(LoginState.PUBLIC, session.loginState());
        stage().login(session, stage().pin());
        session.logout();
        unblock(pins, key.get(), stage().pin()); // a right one, so that the next test has all tries
    }

    @Test
    default void a_locked_token_says_so_and_is_unblocked() throws Exception {
        TokenSession session = stage().session();
        PinManagement pins = stage().needs(session, PinManagement.class);
        Supplier<Pin> key = keyOrLeaveOut();
        OptionalInt tries = stage().quirks().logins().pinTries();
        assumeTrue(tries.isPresent(), "the quirks do not say how many tries there are");
        for (int left = tries.getAsInt(); left > 0; left--) {
            FaultCode code = stage().code(() -> stage().login(session, stage().wrongPin()));
            // the last one may be told either way
            assertTrue(code == FaultCode.PIN_INCORRECT || left == 1 && code == FaultCode.PIN_LOCKED, code.name());
        }
        try {
            assertEquals(FaultCode.PIN_LOCKED, stage().code(() -> stage().login(session, stage().pin())));
        } finally {
            unblock(pins, key.get(), stage().pin());
        }
        stage().login(session, stage().pin());
    }

    private Supplier<Pin> keyOrLeaveOut() {
        Optional<Supplier<Pin>> key = key();
        assumeTrue(key.isPresent(), () -> "the route of unblocking is " + stage().quirks().unblocking());
        return key.get();
    }

    private Optional<Supplier<Pin>> key() {
        return switch (stage().quirks().unblocking()) {
        case SO_INIT_PIN -> stage().subject().token().securityOfficerPin();
        case PUK_SET_PIN -> stage().subject().token().puk();
        case VENDOR_TOOL, NOT_OFFERED -> Optional.empty();
        };
    }

    /** As long as the user's PIN, and neither that nor the wrong one. */
    private Pin another() {
        try (Pin right = stage().pin()) {
            return right.withUtf8(bytes -> {
                char[] other = new char[bytes.length];
                for (int i = 0; i < other.length; i++) {
                    other[i] = (char) ('0' + (bytes[i] + 3 + i % 2) % 10);
                }
                return Pin.taking(other);
            });
        }
    }

    private static void change(PinManagement pins, Pin old, Pin now) throws FaultException {
        try (old; now) {
            pins.change(UserRole.USER, old, now);
        }
    }

    private static void unblock(PinManagement pins, Pin key, Pin now) throws FaultException {
        try (key; now) {
            pins.unblock(key, now);
        }
    }
}
