/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import cz.klicnik.core.model.KeyUses;
import cz.klicnik.core.model.ObjectKind;
import cz.klicnik.core.model.Trilean;
import cz.klicnik.operations.guard.KeyRequests.Standing;
import cz.klicnik.pki.CertificateType.Trade;
import cz.klicnik.pki.Validity;

class DecryptionKeyGuardTest {

    private final Guard guard = new DecryptionKeyGuard();

    @Test
    void a_key_that_mail_was_encrypted_for_needs_the_fingerprint_of_its_certificate() {
        for (String usage : List.of("keyEncipherment", "dataEncipherment", "keyAgreement")) {
            Scene scene = new Scene().pair("mail", Trade.COMMERCIAL, Validity.EXPIRED, "digitalSignature", usage);
            Objection objection = scene.look(guard, scene.delete(ObjectKind.PRIVATE_KEY, "mail"),
                    scene.delete(ObjectKind.CERTIFICATE, "mail")).getFirst();
            assertEquals(GuardCode.DECRYPTION_KEY, objection.code());
            assertTrue(objection.overcome(List.of(scene.ref(ObjectKind.CERTIFICATE, "mail").fingerprint())));
        }
    }

    @Test
    void a_key_that_only_signs_may_go() {
        Scene scene = new Scene().pair("sign", Trade.QUALIFIED, Validity.EXPIRED, "digitalSignature",
                "nonRepudiation");
        assertEquals(List.of(), scene.codes(guard, scene.delete(ObjectKind.PRIVATE_KEY, "sign")));
    }

    @Test
    void the_certificate_alone_takes_no_key_away() {
        Scene scene = new Scene().pair("mail", Trade.COMMERCIAL, Validity.EXPIRED, "keyEncipherment");
        assertEquals(List.of(), scene.codes(guard, scene.delete(ObjectKind.CERTIFICATE, "mail")));
    }

    @Test
    void a_certificate_that_says_nothing_of_its_use_allows_every_use() {
        Scene scene = new Scene().pair("any", Trade.OTHER, Validity.EXPIRED);
        assertEquals(List.of(GuardCode.DECRYPTION_KEY),
                scene.codes(guard, scene.delete(ObjectKind.PRIVATE_KEY, "any")));
    }

    @Test
    void a_key_without_certificate_is_asked_what_it_can_do_unless_it_is_a_leftover() {
        KeyUses decrypts = new KeyUses(Trilean.YES, Trilean.UNKNOWN, Trilean.YES, Trilean.UNKNOWN, Trilean.NO,
                Trilean.UNKNOWN, Trilean.NO);
        Scene scene = new Scene().key("what", Standing.UNKNOWN, decrypts).key("left", Standing.ABANDONED, decrypts)
                .key("silent", Standing.UNKNOWN, KeyUses.UNKNOWN);
        assertEquals(List.of("what"), scene.look(guard, scene.delete(ObjectKind.PRIVATE_KEY, "what"),
                scene.delete(ObjectKind.PRIVATE_KEY, "left"), scene.delete(ObjectKind.PRIVATE_KEY, "silent")).stream()
                .map(o -> o.object().orElseThrow().label()).toList());
    }
}
