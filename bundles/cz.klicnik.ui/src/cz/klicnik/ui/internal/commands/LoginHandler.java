/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.commands;

import cz.klicnik.core.model.LoginState;
import cz.klicnik.ui.Subject;
import cz.klicnik.ui.internal.login.LoginDialog;
import cz.klicnik.ui.internal.login.LoginPresenter.Purpose;

/** Asks for the PIN of the selected token and logs in. */
public final class LoginHandler extends SubjectHandler {

    @Override
    boolean applies(Subject subject) {
        return subject.hasToken() && !subject.saved()
                && subject.slot().filter(s -> s.login() == LoginState.PUBLIC).isPresent();
    }

    @Override
    void run(Given given) {
        new LoginDialog(given.shell(), given.console(), given.slot(), Purpose.LOGIN).open();
    }
}
