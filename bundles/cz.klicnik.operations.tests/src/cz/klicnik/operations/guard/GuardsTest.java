/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import cz.klicnik.core.model.ObjectKind;
import cz.klicnik.core.model.TokenFlag;
import cz.klicnik.pki.CertificateType.Trade;
import cz.klicnik.pki.Validity;

class GuardsTest {

    @Test
    void all_guards_look_and_the_heaviest_objection_comes_first() {
        Scene scene = new Scene().pair("now", Trade.COMMERCIAL, Validity.VALID, "keyEncipherment");
        scene.flags.add(TokenFlag.WRITE_PROTECTED);
        List<Objection> objections = scene.look(Guards.standard(), scene.delete(ObjectKind.PRIVATE_KEY, "now"),
                scene.delete(ObjectKind.CERTIFICATE, "now"));
        assertEquals(List.of(GuardCode.WRITE_PROTECTED, GuardCode.VALID_CERTIFICATE, GuardCode.LAST_COMMERCIAL,
                GuardCode.DECRYPTION_KEY, GuardCode.KEY_LOST), objections.stream().map(Objection::code).toList());
    }

    @Test
    void one_fingerprint_confirms_all_that_is_said_of_a_pair() {
        Scene scene = new Scene().pair("now", Trade.COMMERCIAL, Validity.VALID, "keyEncipherment");
        List<Objection> objections = scene.look(Guards.standard(), scene.delete(ObjectKind.PRIVATE_KEY, "now"),
                scene.delete(ObjectKind.CERTIFICATE, "now"));
        String fingerprint = scene.ref(ObjectKind.CERTIFICATE, "now").fingerprint();
        assertTrue(objections.stream().allMatch(o -> o.overcome(List.of(fingerprint))), objections::toString);
        assertFalse(objections.stream().allMatch(o -> o.overcome(List.of())), objections::toString);
    }

    @Test
    void an_expired_signing_certificate_with_its_key_goes_without_a_question() {
        Scene scene = new Scene().pair("old", Trade.QUALIFIED, Validity.EXPIRED, "nonRepudiation");
        assertTrue(scene.look(Guards.standard(), scene.delete(ObjectKind.PRIVATE_KEY, "old"),
                scene.delete(ObjectKind.CERTIFICATE, "old")).stream().allMatch(o -> o.overcome(List.of())));
    }
}
