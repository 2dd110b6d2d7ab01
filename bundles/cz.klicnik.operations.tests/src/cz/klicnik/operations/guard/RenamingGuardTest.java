/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.model.ObjectKind;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.core.model.Trilean;
import cz.klicnik.operations.edit.ObjectEdit;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.operations.plan.Step;
import cz.klicnik.pki.CertificateType.Trade;
import cz.klicnik.pki.Validity;

class RenamingGuardTest {

    private static final Bytes NEW = Bytes.ofHex("0a0b");

    private final Guard guard = new RenamingGuard();
    private final Scene scene = new Scene().pair("mine", Trade.QUALIFIED, Validity.VALID)
            .pair("other", Trade.COMMERCIAL, Validity.VALID);

    @Test
    void a_new_id_is_that_of_the_certificate_and_its_key_the_certificate_last() {
        for (ObjectKind kind : List.of(ObjectKind.CERTIFICATE, ObjectKind.PRIVATE_KEY)) {
            List<Action> actions = actions(ObjectEdit.id(NEW), kind, "mine");
            assertEquals(List.of(new Action.SetId(scene.ref(ObjectKind.PRIVATE_KEY, "mine"), NEW),
                    new Action.SetId(scene.ref(ObjectKind.CERTIFICATE, "mine"), NEW)), actions);
            assertEquals(List.of(), codes(actions));
        }
    }

    @Test
    void a_label_is_that_of_one_object_and_what_is_so_already_is_not_written() {
        assertEquals(List.of(new Action.SetLabel(scene.ref(ObjectKind.CERTIFICATE, "mine"), "new")),
                actions(ObjectEdit.label("new"), ObjectKind.CERTIFICATE, "mine"));
        assertEquals(List.of(), actions(ObjectEdit.label("mine"), ObjectKind.CERTIFICATE, "mine"));
        Bytes id = scene.ref(ObjectKind.CERTIFICATE, "mine").id();
        assertEquals(List.of(), actions(ObjectEdit.id(id), ObjectKind.CERTIFICATE, "mine"));
    }

    @Test
    void a_certificate_that_leaves_its_key_behind_is_told_of() {
        List<Action> actions = actions(new ObjectEdit(Optional.empty(), Optional.of(NEW), true),
                ObjectKind.CERTIFICATE, "mine");
        assertEquals(List.of(GuardCode.PAIR_SEPARATED), codes(actions));
    }

    @Test
    void the_id_of_another_pair_is_taken_only_after_its_fingerprint_was_typed() {
        Bytes taken = scene.ref(ObjectKind.CERTIFICATE, "other").id();
        List<Objection> objections = scene.look(guard,
                actions(ObjectEdit.id(taken), ObjectKind.CERTIFICATE, "mine").toArray(Action[]::new));
        assertEquals(List.of(GuardCode.ID_IN_USE, GuardCode.ID_IN_USE),
                objections.stream().map(Objection::code).toList());
        assertTrue(objections.stream().allMatch(o -> o.weight() == Weight.CONFIRM && !o.overcome(List.of())));
    }

    @Test
    void what_the_token_calls_unchangeable_is_refused() {
        TokenObject fixed = new TokenObject.Data(99, "fixed", Bytes.ofHex("01"), "", Bytes.ofHex("02"), Trilean.NO,
                Trilean.NO, Optional.empty());
        scene.with(fixed);
        List<Action> actions = actions(ObjectEdit.label("new"), ObjectKind.DATA, "fixed");
        assertEquals(List.of(GuardCode.OBJECT_FIXED), codes(actions));
    }

    private List<GuardCode> codes(List<Action> actions) {
        return scene.codes(guard, actions.toArray(Action[]::new));
    }

    private List<Action> actions(ObjectEdit edit, ObjectKind kind, String label) {
        TokenObject object = scene.ref(kind, label).in(scene.view().contents().objects()).getFirst();
        return edit.plan(scene.view(), object, Scene.NOW).steps().stream().map(Step::action).toList();
    }
}
