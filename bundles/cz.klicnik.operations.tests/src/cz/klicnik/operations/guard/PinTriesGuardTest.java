/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;

import cz.klicnik.core.driver.Quirks.Unblocking;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.ObjectKind;
import cz.klicnik.core.model.PinKind;
import cz.klicnik.core.model.PinState;
import cz.klicnik.core.model.PinTries;
import cz.klicnik.core.model.TokenFlag;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.pki.CertificateType.Trade;
import cz.klicnik.pki.Validity;

class PinTriesGuardTest {

    private final Guard guard = new PinTriesGuard();
    private final Scene scene = new Scene().alone("old", Trade.QUALIFIED, Validity.EXPIRED);

    private void before(PinTries user) {
        scene.login = LoginState.PUBLIC;
        scene.tries.put(PinKind.USER, user);
    }

    private List<Objection> look() {
        return scene.look(guard, scene.delete(ObjectKind.CERTIFICATE, "old"));
    }

    @Test
    void a_locked_pin_refuses_the_plan() {
        before(PinTries.told(PinState.LOCKED));
        assertEquals(GuardCode.PIN_LOCKED, look().getFirst().code());
        assertEquals(Weight.REFUSE, look().getFirst().weight());
    }

    @Test
    void the_last_try_needs_the_end_of_the_serial_number() {
        before(PinTries.told(PinState.FINAL_TRY));
        Objection objection = look().getFirst();
        assertEquals(GuardCode.PIN_FINAL_TRY, objection.code());
        assertFalse(objection.overcome(List.of("yes", "914", "")));
        assertTrue(objection.overcome(List.of("1914")));
        assertTrue(objection.overcome(List.of("2444134000011914")));
    }

    @Test
    void our_own_count_says_so_too() {
        before(new PinTries(PinState.OK, OptionalInt.of(2), false, OptionalInt.of(3)));
        assertEquals(GuardCode.PIN_FINAL_TRY, look().getFirst().code());
        before(new PinTries(PinState.OK, OptionalInt.of(1), false, OptionalInt.of(10)));
        assertEquals(GuardCode.PIN_LOW, look().getFirst().code());
        assertEquals("9", look().getFirst().details().get(Objection.LEFT));
    }

    @Test
    void who_is_logged_in_sends_no_pin() {
        before(PinTries.told(PinState.FINAL_TRY));
        scene.login = LoginState.USER;
        assertEquals(List.of(), look());
        scene.login = LoginState.PUBLIC;
        scene.flags.remove(TokenFlag.LOGIN_REQUIRED);
        assertEquals(List.of(), look());
    }

    @Test
    void each_plan_is_judged_by_the_secret_that_it_sends() {
        before(PinTries.told(PinState.LOCKED));
        assertEquals(List.of(), scene.codes(guard, new Action.UnblockPin(Unblocking.SO_INIT_PIN)));
        scene.tries.put(PinKind.SECURITY_OFFICER, PinTries.told(PinState.LOCKED));
        scene.tries.put(PinKind.PUK, PinTries.told(PinState.OK));
        assertEquals(List.of(GuardCode.PIN_LOCKED),
                scene.codes(guard, new Action.UnblockPin(Unblocking.SO_INIT_PIN)));
        assertEquals(List.of(), scene.codes(guard, new Action.UnblockPin(Unblocking.PUK_SET_PIN)));
        assertEquals(List.of(GuardCode.PIN_LOCKED),
                scene.codes(guard, new Action.ChangePin(UserRole.SECURITY_OFFICER)));
        assertEquals(List.of(GuardCode.PIN_LOCKED), scene.codes(guard, new Action.Initialise("new")));
    }
}
