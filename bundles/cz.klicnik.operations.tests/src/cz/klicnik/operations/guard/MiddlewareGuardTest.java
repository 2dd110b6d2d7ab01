/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Version;
import cz.klicnik.core.model.ObjectKind;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.pki.CertificateType.Trade;
import cz.klicnik.pki.Validity;

class MiddlewareGuardTest {

    private final Guard guard = new MiddlewareGuard();
    private final Scene scene = new Scene().alone("old", Trade.QUALIFIED, Validity.EXPIRED);
    private final Action write = new Action.WriteCertificate(Bytes.of(new byte[10]), "new", Bytes.empty());

    @Test
    void nothing_is_written_with_a_library_older_than_the_oldest_good_one() {
        scene.minimum = Optional.of(new Version(1, 4));
        scene.version = new Version(1, 3);
        Objection objection = scene.look(guard, write).getFirst();
        assertEquals(GuardCode.LIBRARY_OLD, objection.code());
        assertEquals(Weight.REFUSE, objection.weight());
        assertEquals(Map.of("found", "1.3", "needed", "1.4"), objection.details());
    }

    @Test
    void deleting_with_it_needs_the_serial_number_and_a_signature_only_a_word() {
        scene.minimum = Optional.of(new Version(1, 4));
        scene.version = new Version(1, 3);
        Objection objection = scene.look(guard, scene.delete(ObjectKind.CERTIFICATE, "old")).getFirst();
        assertEquals(Weight.CONFIRM, objection.weight());
        assertEquals(Optional.of("2444134000011914"), objection.wanted());
        assertEquals(Weight.NOTE, scene.look(guard, new Action.TestSignature(Bytes.empty())).getFirst().weight());
    }

    @Test
    void a_good_library_or_one_of_which_nothing_is_known_may_do_everything() {
        assertEquals(List.of(), scene.codes(guard, write));
        scene.minimum = Optional.of(new Version(1, 0));
        assertEquals(List.of(), scene.codes(guard, write));
    }
}
