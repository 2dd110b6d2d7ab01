/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.model.Memory;
import cz.klicnik.core.model.ObjectKind;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.pki.CertificateType.Trade;
import cz.klicnik.pki.Validity;

class FreeMemoryGuardTest {

    private static final Action.WriteCertificate CERTIFICATE =
            new Action.WriteCertificate(Bytes.of(new byte[1500]), "new", Bytes.empty());

    private final Guard guard = new FreeMemoryGuard();
    private final Scene scene = new Scene().pair("old", Trade.QUALIFIED, Validity.EXPIRED);

    @Test
    void too_little_room_is_refused_before_it_happens() {
        scene.publicMemory = Memory.of(80000, 1499);
        scene.privateMemory = scene.publicMemory;
        Objection objection = scene.look(guard, CERTIFICATE).getFirst();
        assertEquals(GuardCode.TOO_LITTLE_ROOM, objection.code());
        assertEquals(Weight.REFUSE, objection.weight());
        assertEquals(Map.of("needed", "1500", "free", "1499"), objection.details());
        scene.publicMemory = Memory.of(80000, 1500);
        scene.privateMemory = scene.publicMemory;
        assertEquals(List.of(), scene.codes(guard, CERTIFICATE));
    }

    @Test
    void free_0_is_full_unless_the_total_is_0_or_unavailable() {
        scene.publicMemory = Memory.of(80000, 0);
        scene.privateMemory = scene.publicMemory;
        assertEquals(List.of(GuardCode.TOO_LITTLE_ROOM), scene.codes(guard, CERTIFICATE));
        for (long total : List.of(0L, -1L, 0xFFFFFFFFL)) {
            scene.publicMemory = Memory.of(total, 0);
            scene.privateMemory = scene.publicMemory;
            Objection note = scene.look(guard, CERTIFICATE).getFirst();
            assertEquals(GuardCode.ROOM_UNKNOWN, note.code());
            assertEquals(Weight.NOTE, note.weight());
        }
    }

    @Test
    void what_the_driver_says_of_its_tokens_needs_counts() {
        scene.publicMemory = Memory.of(80000, 2000);
        scene.privateMemory = scene.publicMemory;
        scene.quirks = Quirks.STANDARD.with(new Quirks.Room(OptionalLong.of(600), Map.of()));
        assertEquals(List.of(GuardCode.TOO_LITTLE_ROOM), scene.codes(guard, CERTIFICATE));
        scene.quirks = scene.quirks.with(Quirks.FreeMemory.UNTRUSTED);
        assertEquals(List.of(GuardCode.ROOM_UNKNOWN), scene.codes(guard, CERTIFICATE));
    }

    @Test
    void public_and_private_room_are_looked_at_apart_where_the_token_tells_of_both() {
        scene.publicMemory = Memory.of(80000, 1400);
        scene.privateMemory = Memory.of(80000, 40000);
        assertEquals(List.of(GuardCode.TOO_LITTLE_ROOM), scene.codes(guard, CERTIFICATE));
    }

    @Test
    void what_goes_before_makes_room_and_what_goes_after_does_not() {
        scene.publicMemory = Memory.of(80000, 1490);
        scene.privateMemory = scene.publicMemory;
        Action delete = scene.delete(ObjectKind.CERTIFICATE, "old");
        assertEquals(List.of(), scene.codes(guard, delete, CERTIFICATE));
        assertEquals(List.of(GuardCode.TOO_LITTLE_ROOM), scene.codes(guard, CERTIFICATE, delete));
        assertEquals(List.of(), scene.codes(guard, delete), "nothing is written");
    }
}
