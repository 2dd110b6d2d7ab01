/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.commands;

import cz.klicnik.core.machine.SlotStatus;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.core.model.Trilean;
import cz.klicnik.operations.edit.ObjectEdit;
import cz.klicnik.operations.plan.ObjectRef;
import cz.klicnik.presentation.SafeText;
import cz.klicnik.ui.Language;
import cz.klicnik.ui.Subject;
import cz.klicnik.ui.internal.widgets.TextDialog;

/** Asks for another label of the selected object and writes it. */
public final class RenameObjectHandler extends SubjectHandler {

    @Override
    boolean applies(Subject subject) {
        return subject.object().filter(o -> o.modifiable() != Trilean.NO).isPresent()
                && subject.slot().flatMap(SlotStatus::identity).filter(t -> !TokenIdentity.SAVED.equals(t.family()))
                        .isPresent();
    }

    @Override
    void run(Given given) {
        Language language = given.console().language();
        TokenObject object = given.subject().object().orElseThrow();
        new TextDialog(given.shell(), language, "rename", language.text("Rename_title"),
                language.text("Rename_message", SafeText.label(object.label())), object.label()).ask()
                .filter(label -> !label.equals(object.label()))
                .ifPresent(label -> new ObjectSaver(given.shell(), given.console(), given.slot()).save(
                        ObjectRef.of(object), ObjectEdit.label(label),
                        done -> new Feedback(given.window(), language).say(
                                done ? language.text("Rename_done") : "")));
    }
}
