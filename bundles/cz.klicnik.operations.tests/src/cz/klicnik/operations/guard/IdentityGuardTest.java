/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.model.ObjectKind;
import cz.klicnik.core.model.TokenFlag;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.operations.guard.Situation.Doubt;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.pki.CertificateType.Trade;
import cz.klicnik.pki.Validity;

class IdentityGuardTest {

    private final Guard guard = new IdentityGuard();
    private final Scene scene = new Scene().alone("old", Trade.QUALIFIED, Validity.EXPIRED);

    @Test
    void a_plan_runs_on_no_other_token() {
        Plan plan = scene.plan(scene.delete(ObjectKind.CERTIFICATE, "old"));
        assertEquals(List.of(), guard.look(plan, scene.situation()));
        scene.identity = new TokenIdentity("test", "Maker", "Model", "2444134000011915");
        Objection objection = guard.look(plan, scene.situation()).getFirst();
        assertEquals(GuardCode.WRONG_TOKEN, objection.code());
        assertEquals(Weight.REFUSE, objection.weight());
    }

    @Test
    void a_token_without_serial_number_is_named_by_its_label() {
        for (String serial : List.of("", "0000000000000000")) {
            scene.identity = new TokenIdentity("test", "Maker", "Model", serial);
            Objection objection = scene.look(guard, scene.delete(ObjectKind.CERTIFICATE, "old")).getFirst();
            assertEquals(GuardCode.WEAK_IDENTITY, objection.code());
            assertFalse(objection.overcome(List.of("", "yes")));
            assertTrue(objection.overcome(List.of(serial.isEmpty() ? "Office" : serial)));
        }
        assertEquals(List.of(), scene.codes(guard, new Action.TestSignature(Bytes.empty())), "changes nothing");
    }

    @Test
    void a_token_that_was_never_initialised_has_nothing_to_be_taken_for_another_ones() {
        scene.identity = new TokenIdentity("test", "Maker", "Model", "");
        Action erase = new Action.Initialise("Office");
        assertEquals(List.of(GuardCode.WEAK_IDENTITY), scene.codes(guard, erase));
        scene.flags.remove(TokenFlag.TOKEN_INITIALIZED);
        assertEquals(List.of(), scene.codes(guard, erase));
    }

    @Test
    void two_tokens_that_say_the_same_of_themselves_are_weak_too() {
        scene.doubts.add(Doubt.ANOTHER_ALIKE);
        assertEquals(List.of(GuardCode.WEAK_IDENTITY),
                scene.codes(guard, scene.delete(ObjectKind.CERTIFICATE, "old")));
    }
}
