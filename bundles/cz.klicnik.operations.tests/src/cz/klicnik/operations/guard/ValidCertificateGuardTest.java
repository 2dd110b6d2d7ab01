/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import cz.klicnik.core.model.ObjectKind;
import cz.klicnik.pki.CertificateType.Trade;
import cz.klicnik.pki.KeyState;
import cz.klicnik.pki.Validity;

class ValidCertificateGuardTest {

    private final Guard guard = new ValidCertificateGuard();

    @Test
    void a_valid_certificate_goes_only_with_its_typed_fingerprint() {
        for (Validity validity : List.of(Validity.VALID, Validity.EXPIRING, Validity.NOT_YET_VALID)) {
            Scene scene = new Scene().alone("Novák", Trade.QUALIFIED, validity);
            Objection objection = scene.look(guard, scene.delete(ObjectKind.CERTIFICATE, "Novák")).getFirst();
            assertEquals(GuardCode.VALID_CERTIFICATE, objection.code());
            String fingerprint = scene.ref(ObjectKind.CERTIFICATE, "Novák").fingerprint();
            assertFalse(objection.overcome(List.of("yes", "Novák", fingerprint.substring(0, 7), "0".repeat(64))));
            assertTrue(objection.overcome(List.of("yes", fingerprint)));
            assertTrue(objection.overcome(List.of(fingerprint.substring(0, 8).toUpperCase())));
        }
    }

    @Test
    void an_expired_certificate_may_go_and_one_that_stays_is_no_matter() {
        Scene scene = new Scene().alone("old", Trade.QUALIFIED, Validity.EXPIRED).alone("new", Trade.QUALIFIED,
                Validity.VALID);
        assertEquals(List.of(), scene.codes(guard, scene.delete(ObjectKind.CERTIFICATE, "old")));
    }

    @Test
    void of_two_copies_one_may_go_and_the_other_one_not() {
        Scene scene = new Scene().alone("Novák", Trade.QUALIFIED, Validity.VALID).alone("Novák", Trade.QUALIFIED,
                Validity.VALID);
        var delete = scene.delete(ObjectKind.CERTIFICATE, "Novák");
        assertEquals(List.of(), scene.codes(guard, delete));
        assertEquals(List.of(GuardCode.VALID_CERTIFICATE, GuardCode.VALID_CERTIFICATE),
                scene.codes(guard, delete, delete));
    }

    @Test
    void a_certificate_that_cannot_be_read_may_be_valid() {
        Scene scene = new Scene().unreadable("odd");
        assertEquals(List.of(GuardCode.UNREADABLE_CERTIFICATE),
                scene.codes(guard, scene.delete(ObjectKind.CERTIFICATE, "odd")));
    }

    @Test
    void of_the_certificate_of_an_authority_is_only_told_unless_its_key_may_be_here() {
        Scene scene = new Scene().authority("CA", KeyState.ABSENT);
        Objection note = scene.look(guard, scene.delete(ObjectKind.CERTIFICATE, "CA")).getFirst();
        assertEquals(GuardCode.AUTHORITY_CERTIFICATE, note.code());
        assertTrue(note.overcome(List.of()));
        Scene before = new Scene().authority("CA", KeyState.UNKNOWN);
        assertEquals(List.of(GuardCode.VALID_CERTIFICATE),
                before.codes(guard, before.delete(ObjectKind.CERTIFICATE, "CA")));
    }
}
