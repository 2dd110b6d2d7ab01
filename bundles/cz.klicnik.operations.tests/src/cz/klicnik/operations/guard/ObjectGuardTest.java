/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.ObjectKind;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.pki.CertificateType.Trade;
import cz.klicnik.pki.Validity;

class ObjectGuardTest {

    private final Guard guard = new ObjectGuard();

    @Test
    void what_is_not_there_any_more_stops_the_plan() {
        Scene before = new Scene().pair("old", Trade.QUALIFIED, Validity.EXPIRED);
        Scene after = new Scene().pair("other", Trade.QUALIFIED, Validity.EXPIRED);
        Action certificate = before.delete(ObjectKind.CERTIFICATE, "old");
        Action key = before.delete(ObjectKind.PRIVATE_KEY, "old");
        assertEquals(List.of(), before.codes(guard, certificate, key));
        assertEquals(List.of(GuardCode.OBJECT_CHANGED, GuardCode.OBJECT_CHANGED),
                after.codes(guard, certificate, key));
        assertEquals(Weight.REFUSE, after.look(guard, certificate).getFirst().weight());
    }

    @Test
    void before_a_login_a_key_that_is_not_seen_may_be_there() {
        Scene before = new Scene().pair("old", Trade.QUALIFIED, Validity.EXPIRED);
        Scene locked = new Scene();
        locked.login = LoginState.PUBLIC;
        assertEquals(List.of(), locked.codes(guard, before.delete(ObjectKind.PRIVATE_KEY, "old")));
        assertEquals(List.of(GuardCode.OBJECT_CHANGED),
                locked.codes(guard, before.delete(ObjectKind.CERTIFICATE, "old")));
    }

    @Test
    void objects_that_only_are_called_the_same_are_not_taken_for_each_other() {
        Scene scene = new Scene().data("note").data("note");
        assertEquals(List.of(GuardCode.OBJECT_CHANGED), scene.codes(guard, scene.delete(ObjectKind.DATA, "note")));
    }
}
