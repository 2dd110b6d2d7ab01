/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.Quirks.Unblocking;
import cz.klicnik.core.model.ObjectKind;
import cz.klicnik.core.model.TokenFlag;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.operations.guard.Situation.Doubt;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.pki.CertificateType.Trade;
import cz.klicnik.pki.Validity;

class StateGuardTest {

    private final Guard guard = new StateGuard();
    private final Scene scene = new Scene().alone("old", Trade.QUALIFIED, Validity.EXPIRED);

    @Test
    void nothing_is_changed_while_the_outcome_of_the_last_change_is_unknown() {
        scene.doubts.add(Doubt.OUTCOME_UNKNOWN);
        assertEquals(List.of(GuardCode.OUTCOME_UNKNOWN),
                scene.codes(guard, scene.delete(ObjectKind.CERTIFICATE, "old")));
    }

    @Test
    void nothing_is_written_to_a_protected_token_and_to_a_saved_one() {
        scene.flags.add(TokenFlag.WRITE_PROTECTED);
        assertEquals(List.of(GuardCode.WRITE_PROTECTED),
                scene.codes(guard, scene.delete(ObjectKind.CERTIFICATE, "old")));
        assertEquals(List.of(), scene.codes(guard, new Action.TestSignature(Bytes.empty())));
        scene.flags.remove(TokenFlag.WRITE_PROTECTED);
        scene.identity = new TokenIdentity(TokenIdentity.SAVED, "Maker", "Model", "1");
        assertEquals(List.of(GuardCode.NOT_SUPPORTED),
                scene.codes(guard, scene.delete(ObjectKind.CERTIFICATE, "old")));
    }

    @Test
    void what_the_driver_does_not_declare_is_not_done() {
        assertEquals(List.of(GuardCode.NOT_SUPPORTED), scene.codes(guard, new Action.Initialise("new")));
        assertEquals(List.of(GuardCode.NOT_SUPPORTED),
                scene.codes(guard, new Action.UnblockPin(Unblocking.SO_INIT_PIN)));
        scene.quirks = Quirks.STANDARD.withInitialisation(true).with(Unblocking.SO_INIT_PIN);
        assertEquals(List.of(), scene.codes(guard, new Action.Initialise("new"),
                new Action.UnblockPin(Unblocking.SO_INIT_PIN)));
    }
}
