/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.commands;

import cz.klicnik.ui.Subject;
import cz.klicnik.ui.internal.login.NewPinPresenter.Purpose;
import cz.klicnik.ui.internal.wizard.PlanWizardDialog;
import cz.klicnik.ui.internal.wizard.pins.NewPinWizard;

/** Asks for the PIN of the selected token and a new one. */
public final class ChangePinHandler extends SubjectHandler {

    @Override
    boolean applies(Subject subject) {
        return subject.hasToken() && !subject.saved();
    }

    @Override
    void run(Given given) {
        new PlanWizardDialog(given.shell(), new NewPinWizard(given.console(), given.slot(), Purpose.CHANGE)).open();
    }
}
