/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import cz.klicnik.core.model.ObjectKind;
import cz.klicnik.pki.CertificateType.Trade;
import cz.klicnik.pki.Validity;

class LostKeyGuardTest {

    private final Guard guard = new LostKeyGuard();

    @Test
    void of_a_key_that_goes_it_tells_that_nobody_can_make_it_again() {
        Scene scene = new Scene().pair("old", Trade.QUALIFIED, Validity.EXPIRED);
        Objection note = scene.look(guard, scene.delete(ObjectKind.PRIVATE_KEY, "old"),
                scene.delete(ObjectKind.CERTIFICATE, "old")).getFirst();
        assertEquals(GuardCode.KEY_LOST, note.code());
        assertEquals(Weight.NOTE, note.weight());
    }

    @Test
    void a_valid_certificate_loses_its_key_only_with_a_typed_fingerprint() {
        Scene scene = new Scene().pair("now", Trade.QUALIFIED, Validity.VALID);
        Objection objection = scene.look(guard, scene.delete(ObjectKind.PRIVATE_KEY, "now")).getFirst();
        assertEquals(GuardCode.KEY_OF_VALID_CERTIFICATE, objection.code());
        assertTrue(objection.overcome(List.of(scene.ref(ObjectKind.CERTIFICATE, "now").fingerprint())));
        assertEquals(Weight.CONFIRM, objection.weight());
    }
}
