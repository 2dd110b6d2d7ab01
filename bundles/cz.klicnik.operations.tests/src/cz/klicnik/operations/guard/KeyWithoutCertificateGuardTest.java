/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import cz.klicnik.core.model.KeyUses;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.ObjectKind;
import cz.klicnik.operations.guard.KeyRequests.Standing;
import cz.klicnik.pki.CertificateType.Trade;
import cz.klicnik.pki.Validity;

class KeyWithoutCertificateGuardTest {

    private final Guard guard = new KeyWithoutCertificateGuard();

    @Test
    void a_key_of_a_pending_request_needs_its_fingerprint() {
        Scene scene = new Scene().key("new", Standing.PENDING, KeyUses.UNKNOWN);
        Objection objection = scene.look(guard, scene.delete(ObjectKind.PRIVATE_KEY, "new")).getFirst();
        assertEquals(GuardCode.PENDING_KEY, objection.code());
        assertFalse(objection.overcome(List.of("yes")));
        assertTrue(objection.overcome(List.of(scene.ref(ObjectKind.PRIVATE_KEY, "new").fingerprint())));
    }

    @Test
    void a_key_that_nobody_knows_may_belong_to_another_programs_request() {
        Scene scene = new Scene().key("what", Standing.UNKNOWN, KeyUses.UNKNOWN);
        assertEquals(List.of(GuardCode.KEY_WITHOUT_CERTIFICATE),
                scene.codes(guard, scene.delete(ObjectKind.PRIVATE_KEY, "what")));
    }

    @Test
    void a_leftover_of_our_own_and_the_key_of_a_certificate_are_not_its_matter() {
        Scene scene = new Scene().key("left", Standing.ABANDONED, KeyUses.UNKNOWN).pair("old", Trade.QUALIFIED,
                Validity.EXPIRED);
        assertEquals(List.of(), scene.codes(guard, scene.delete(ObjectKind.PRIVATE_KEY, "left"),
                scene.delete(ObjectKind.PRIVATE_KEY, "old")));
    }

    @Test
    void a_public_key_alone_tells_of_a_request_while_private_keys_are_not_seen() {
        Scene scene = new Scene().publicKey("half", Standing.UNKNOWN);
        assertEquals(List.of(), scene.codes(guard, scene.delete(ObjectKind.PUBLIC_KEY, "half")));
        scene.login = LoginState.PUBLIC;
        assertEquals(List.of(GuardCode.KEY_WITHOUT_CERTIFICATE),
                scene.codes(guard, scene.delete(ObjectKind.PUBLIC_KEY, "half")));
        Scene pending = new Scene().publicKey("half", Standing.PENDING);
        assertEquals(List.of(GuardCode.PENDING_KEY),
                pending.codes(guard, pending.delete(ObjectKind.PUBLIC_KEY, "half")));
    }
}
