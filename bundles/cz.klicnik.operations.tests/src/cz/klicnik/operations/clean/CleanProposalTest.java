/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;

import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.model.KeyUses;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.operations.clean.CleanItem.Choosing;
import cz.klicnik.operations.guard.KeyRequests.Standing;
import cz.klicnik.operations.guard.Scene;
import cz.klicnik.pki.CertificateType.Trade;
import cz.klicnik.pki.KeyState;
import cz.klicnik.pki.Validity;

class CleanProposalTest {

    private static CleanProposal proposal(Scene scene) {
        return CleanProposal.of(scene.view(), scene.situation().requests(), scene.quirks);
    }

    private static List<String> ranked(Scene scene) {
        return proposal(scene).items().stream().map(i -> i.reason() + " " + i.object().label()).toList();
    }

    private static CleanItem item(Scene scene, String label) {
        return proposal(scene).items().stream().filter(i -> i.object().label().equals(label)).findFirst()
                .orElseThrow();
    }

    @Test
    void everything_is_listed_by_how_little_it_is_missed_and_qualified_before_commercial() {
        Scene scene = new Scene().key("what", Standing.UNKNOWN, KeyUses.UNKNOWN)
                .key("pending", Standing.PENDING, KeyUses.UNKNOWN).key("left", Standing.ABANDONED, KeyUses.UNKNOWN)
                .authority("CA", KeyState.ABSENT).alone("keyless", Trade.OTHER, Validity.VALID)
                .pair("old mail", Trade.COMMERCIAL, Validity.EXPIRED)
                .pair("old signing", Trade.QUALIFIED, Validity.EXPIRED)
                .pair("signing", Trade.QUALIFIED, Validity.EXPIRING).newer("new signing", Trade.QUALIFIED)
                .pair("mail", Trade.COMMERCIAL, Validity.VALID).unreadable("odd");
        assertEquals(List.of("EXPIRED old signing", "EXPIRED old mail", "SUPERSEDED signing", "WITHOUT_KEY keyless",
                "LEFTOVER left", "AUTHORITY CA", "KEY_WITHOUT_CERTIFICATE what", "PENDING_KEY pending",
                "UNREADABLE odd", "VALID new signing", "VALID mail"), ranked(scene));
    }

    @Test
    void only_what_is_expired_or_a_leftover_is_chosen_from_the_beginning() {
        Scene scene = new Scene().key("what", Standing.UNKNOWN, KeyUses.UNKNOWN)
                .key("left", Standing.ABANDONED, KeyUses.UNKNOWN).authority("CA", KeyState.ABSENT)
                .pair("old", Trade.COMMERCIAL, Validity.EXPIRED).pair("mail", Trade.COMMERCIAL, Validity.VALID);
        assertEquals(List.of("old", "left"),
                proposal(scene).preselected().stream().map(i -> i.object().label()).toList());
        assertEquals(Choosing.TYPED, item(scene, "what").choosing());
        assertEquals(Choosing.TYPED, item(scene, "mail").choosing());
        assertEquals(Choosing.OFFERED, item(scene, "CA").choosing());
    }

    @Test
    void an_old_commercial_certificate_waits_until_the_new_one_is_registered() {
        Scene scene = new Scene().pair("mail", Trade.COMMERCIAL, Validity.EXPIRING).newer("new", Trade.COMMERCIAL);
        assertEquals(CleanReason.SUPERSEDED, item(scene, "mail").reason());
        assertEquals(Choosing.ONCE_REGISTERED, item(scene, "mail").choosing());
    }

    @Test
    void a_newer_certificate_of_another_kind_or_without_its_key_supersedes_nothing() {
        assertEquals(CleanReason.VALID, item(new Scene().pair("mail", Trade.COMMERCIAL, Validity.EXPIRING)
                .newer("new", Trade.QUALIFIED), "mail").reason());
        assertEquals(CleanReason.VALID, item(new Scene().pair("mail", Trade.COMMERCIAL, Validity.EXPIRING)
                .alone("new", Trade.COMMERCIAL, Validity.VALID), "mail").reason());
    }

    @Test
    void before_a_login_nobody_speaks_of_missing_keys() {
        Scene scene = new Scene().authority("CA", KeyState.UNKNOWN).publicKey("half", Standing.UNKNOWN);
        scene.login = LoginState.PUBLIC;
        assertEquals(List.of("VALID CA"), ranked(scene));
        scene.login = LoginState.USER;
        assertTrue(ranked(scene).contains("KEY_WITHOUT_CERTIFICATE half"), ranked(scene)::toString);
    }

    @Test
    void it_tells_the_room_and_whether_the_driver_knows_it() {
        Scene scene = new Scene().pair("old", Trade.COMMERCIAL, Validity.EXPIRED);
        CleanItem item = item(scene, "old");
        assertEquals("DER of old".length(), item.room(CleanWhat.CERTIFICATE).total());
        assertFalse(item.room(CleanWhat.BOTH).known());
        assertTrue(item.room(CleanWhat.BOTH).total() > item.room(CleanWhat.KEY).total());
        scene.quirks = Quirks.STANDARD.with(new Quirks.Room(OptionalLong.of(600), Map.of()));
        assertEquals(600 + "DER of old".length(), item(scene, "old").room(CleanWhat.CERTIFICATE).total());
        assertTrue(item(scene, "old").room(CleanWhat.CERTIFICATE).known());
    }
}
