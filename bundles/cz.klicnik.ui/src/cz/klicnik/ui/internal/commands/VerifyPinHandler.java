/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.commands;

import cz.klicnik.ui.Subject;
import cz.klicnik.ui.internal.login.LoginDialog;
import cz.klicnik.ui.internal.login.LoginPresenter.Purpose;

/** Tells how the PIN of the selected token stands, and tries it once. */
public final class VerifyPinHandler extends SubjectHandler {

    @Override
    boolean applies(Subject subject) {
        return subject.hasToken();
    }

    @Override
    void run(Given given) {
        new LoginDialog(given.shell(), given.console(), given.slot(), Purpose.VERIFY).open();
    }
}
