/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;

import org.junit.jupiter.api.Test;

import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.Quirks.KeySlots;
import cz.klicnik.core.model.ObjectKind;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.pki.CertificateType.Trade;
import cz.klicnik.pki.Validity;

class GoesAlongGuardTest {

    private final Guard guard = new GoesAlongGuard();

    @Test
    void on_a_token_of_containers_a_plan_must_name_all_that_goes() {
        Scene scene = new Scene().pair("old", Trade.QUALIFIED, Validity.EXPIRED);
        scene.quirks = Quirks.STANDARD.with(KeySlots.CONTAINER);
        Objection objection = scene.look(guard, scene.delete(ObjectKind.CERTIFICATE, "old")).getFirst();
        assertEquals(GuardCode.GOES_ALONG, objection.code());
        assertFalse(objection.overcome(List.of(scene.ref(ObjectKind.PRIVATE_KEY, "old").fingerprint())));
        assertEquals(List.of(), scene.codes(guard, new Action.Delete(scene.ref(ObjectKind.CERTIFICATE, "old"),
                List.of(scene.ref(ObjectKind.PRIVATE_KEY, "old")))));
    }

    @Test
    void elsewhere_each_object_stands_for_itself() {
        Scene scene = new Scene().pair("old", Trade.QUALIFIED, Validity.EXPIRED);
        assertEquals(List.of(), scene.codes(guard, scene.delete(ObjectKind.CERTIFICATE, "old")));
    }
}
