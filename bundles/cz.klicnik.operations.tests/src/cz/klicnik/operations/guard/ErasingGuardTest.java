/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import cz.klicnik.core.driver.QualifiedDevice;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.model.ObjectKind;
import cz.klicnik.core.model.TokenFlag;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.pki.CertificateType.Trade;
import cz.klicnik.pki.Validity;

class ErasingGuardTest {

    private final Guard guard = new ErasingGuard();
    private final Scene scene = new Scene().pair("old", Trade.QUALIFIED, Validity.EXPIRED);

    @Test
    void erasing_needs_the_whole_serial_number() {
        Objection objection = scene.look(guard, new Action.Initialise("new")).getFirst();
        assertEquals(GuardCode.ERASES_EVERYTHING, objection.code());
        assertEquals("2", objection.details().get(Objection.COUNT));
        assertFalse(objection.overcome(List.of("yes", "1914")));
        assertTrue(objection.overcome(List.of("2444134000011914")));
        assertEquals(List.of(), scene.codes(guard, scene.delete(ObjectKind.CERTIFICATE, "old")));
    }

    @Test
    void what_was_never_initialised_has_nothing_to_lose() {
        scene.flags.remove(TokenFlag.TOKEN_INITIALIZED);
        assertEquals(List.of(), scene.codes(guard, new Action.Initialise("new")));
    }

    @Test
    void a_qualified_device_is_never_erased() {
        scene.quirks = Quirks.STANDARD.with(List.of(new QualifiedDevice("Maker", "Model", Optional.of("2444"),
                Optional.of("9999999999999999"), Optional.empty(), "list")));
        Objection objection = scene.look(guard, new Action.Initialise("new")).getFirst();
        assertEquals(GuardCode.QUALIFIED_DEVICE_ERASED, objection.code());
        assertEquals(Weight.REFUSE, objection.weight());
        scene.identity = new TokenIdentity("test", "Maker", "Model", "");
        assertEquals(GuardCode.QUALIFIED_DEVICE_ERASED,
                scene.look(guard, new Action.Initialise("new")).getFirst().code());
    }
}
