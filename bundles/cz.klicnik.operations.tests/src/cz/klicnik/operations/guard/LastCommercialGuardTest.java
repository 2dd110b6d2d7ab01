/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import cz.klicnik.core.model.ObjectKind;
import cz.klicnik.pki.CertificateType.Trade;
import cz.klicnik.pki.Validity;

class LastCommercialGuardTest {

    private final Guard guard = new LastCommercialGuard();

    @Test
    void the_only_valid_commercial_certificate_needs_its_fingerprint() {
        Scene scene = new Scene().pair("old", Trade.COMMERCIAL, Validity.EXPIRED)
                .pair("now", Trade.COMMERCIAL, Validity.EXPIRING).pair("signing", Trade.QUALIFIED, Validity.VALID);
        assertEquals(List.of(GuardCode.LAST_COMMERCIAL),
                scene.codes(guard, scene.delete(ObjectKind.CERTIFICATE, "now")));
        assertEquals(List.of(), scene.codes(guard, scene.delete(ObjectKind.CERTIFICATE, "old"),
                scene.delete(ObjectKind.CERTIFICATE, "signing")));
    }

    @Test
    void its_key_alone_is_as_needed() {
        Scene scene = new Scene().pair("now", Trade.COMMERCIAL, Validity.VALID);
        Objection objection = scene.look(guard, scene.delete(ObjectKind.PRIVATE_KEY, "now")).getFirst();
        assertTrue(objection.overcome(List.of(scene.ref(ObjectKind.CERTIFICATE, "now").fingerprint())));
        assertFalse(objection.overcome(List.of(scene.ref(ObjectKind.PRIVATE_KEY, "now").fingerprint())));
    }

    @Test
    void one_of_two_may_go_and_both_may_not() {
        Scene scene = new Scene().pair("one", Trade.COMMERCIAL, Validity.EXPIRING).pair("two", Trade.COMMERCIAL,
                Validity.VALID);
        assertEquals(List.of(), scene.codes(guard, scene.delete(ObjectKind.CERTIFICATE, "one")));
        assertEquals(2, scene.codes(guard, scene.delete(ObjectKind.CERTIFICATE, "one"),
                scene.delete(ObjectKind.CERTIFICATE, "two")).size());
    }
}
