/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.commands;

import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.ui.Console;
import cz.klicnik.ui.Language;
import cz.klicnik.ui.Subject;

/** Logs out of the selected token. */
public final class LogoutHandler extends SubjectHandler {

    @Override
    boolean applies(Subject subject) {
        return subject.slot().map(s -> s.login())
                .filter(l -> l == LoginState.USER || l == LoginState.SECURITY_OFFICER).isPresent();
    }

    @Override
    void run(Given given) {
        Console console = given.console();
        Language language = console.language();
        Feedback feedback = new Feedback(given.window(), language);
        SlotKey slot = given.slot();
        console.jobs().<Boolean>schedule(language.text("Logout_job"), slot, monitor -> {
            console.registry().logout(slot);
            return true;
        }, done -> feedback.say(language.text("Logout_done")),
                fault -> feedback.failed(fault, given.subject().driver().map(d -> d.profile())));
    }
}
