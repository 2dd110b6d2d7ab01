/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

import cz.klicnik.core.model.ObjectKind;
import cz.klicnik.pki.CertificateType.Trade;
import cz.klicnik.pki.Validity;

class KeyLeftBehindGuardTest {

    private final Guard guard = new KeyLeftBehindGuard();

    @Test
    void it_tells_of_a_key_that_would_stay_without_certificate() {
        Scene scene = new Scene().pair("old", Trade.QUALIFIED, Validity.EXPIRED);
        var certificate = scene.delete(ObjectKind.CERTIFICATE, "old");
        assertEquals(List.of(GuardCode.KEY_LEFT_BEHIND), scene.codes(guard, certificate));
        assertEquals(List.of(), scene.codes(guard, certificate, scene.delete(ObjectKind.PRIVATE_KEY, "old")));
    }

    @Test
    void a_certificate_without_key_leaves_none() {
        Scene scene = new Scene().alone("old", Trade.QUALIFIED, Validity.EXPIRED);
        assertEquals(List.of(), scene.codes(guard, scene.delete(ObjectKind.CERTIFICATE, "old")));
    }
}
