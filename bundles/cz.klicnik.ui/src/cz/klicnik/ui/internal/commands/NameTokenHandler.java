/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.commands;

import cz.klicnik.core.machine.SlotStatus;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.presentation.SafeText;
import cz.klicnik.ui.Language;
import cz.klicnik.ui.Subject;
import cz.klicnik.ui.internal.widgets.TextDialog;

/** Asks what the selected token is to be called on this computer. */
public final class NameTokenHandler extends SubjectHandler {

    @Override
    boolean applies(Subject subject) {
        return subject.hasToken();
    }

    @Override
    void run(Given given) {
        Language language = given.console().language();
        String label = given.subject().slot().flatMap(SlotStatus::token).map(TokenInfo::label).orElse("");
        new TextDialog(given.shell(), language, "nameToken", language.text("Name_title"),
                language.text("Name_message", SafeText.label(label)),
                given.subject().slot().flatMap(SlotStatus::name).orElse("")).ask().ifPresent(name -> {
                    given.console().jobs().<Boolean>schedule(language.text("Name_job"), given.slot(), monitor -> {
                        given.console().registry().name(given.slot(), name);
                        return true;
                    }, done -> {
                        // the name appears where the token is shown
                    }, fault -> new Feedback(given.window(), language).failed(fault,
                            given.subject().driver().map(d -> d.profile())));
                });
    }
}
