/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.commands;

import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.ui.Subject;
import cz.klicnik.ui.internal.wizard.PlanWizardDialog;
import cz.klicnik.ui.internal.wizard.clean.CleanWizard;

/** Takes from the selected token what is not needed any more. */
public final class CleanHandler extends SubjectHandler {

    @Override
    boolean applies(Subject subject) {
        return subject.hasToken()
                && subject.slot().flatMap(s -> s.identity()).filter(TokenIdentity::saved).isEmpty();
    }

    @Override
    void run(Given given) {
        new PlanWizardDialog(given.shell(), new CleanWizard(given.console(), given.slot())).open();
    }
}
