/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.Quirks.KeySlots;
import cz.klicnik.core.model.ObjectKind;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.pki.CertificateType.Trade;
import cz.klicnik.pki.Validity;

class KeySlotGuardTest {

    private final Guard guard = new KeySlotGuard();
    private final Scene scene = new Scene().pair("slot", Trade.QUALIFIED, Validity.EXPIRED);
    private final Bytes used = scene.ref(ObjectKind.PRIVATE_KEY, "slot").id();

    @Test
    void a_slot_that_holds_something_is_not_overwritten() {
        scene.quirks = Quirks.STANDARD.with(KeySlots.OVERWRITES);
        Action key = new Action.WriteKey(Bytes.ofHex("00"), "new", used);
        Action certificate = new Action.WriteCertificate(Bytes.ofHex("00"), "new", used);
        assertEquals(List.of(GuardCode.KEY_SLOT_IN_USE), scene.codes(guard, key));
        assertEquals(List.of(GuardCode.KEY_SLOT_IN_USE), scene.codes(guard, certificate));
        assertEquals(Weight.REFUSE, scene.look(guard, key).getFirst().weight());
        assertEquals(List.of(), scene.codes(guard, new Action.WriteKey(Bytes.ofHex("00"), "new", Bytes.ofHex("02"))));
        assertEquals(List.of(), scene.codes(guard, scene.delete(ObjectKind.PRIVATE_KEY, "slot"), key));
    }

    @Test
    void elsewhere_nothing_is_overwritten() {
        assertEquals(List.of(), scene.codes(guard, new Action.WriteKey(Bytes.ofHex("00"), "new", used)));
    }
}
