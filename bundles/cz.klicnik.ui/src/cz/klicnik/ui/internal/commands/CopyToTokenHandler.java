/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.commands;

import cz.klicnik.ui.Subject;
import cz.klicnik.ui.internal.wizard.PlanWizardDialog;
import cz.klicnik.ui.internal.wizard.TokenChoice;
import cz.klicnik.ui.internal.wizard.copy.CopyWizard;

/** Copies from the selected token to another one. */
public final class CopyToTokenHandler extends SubjectHandler {

    @Override
    boolean applies(Subject subject) {
        return subject.hasToken();
    }

    @Override
    void run(Given given) {
        TokenChoice.target(given.slot(), given.console(), given.shell()).ifPresent(to -> new PlanWizardDialog(
                given.shell(), new CopyWizard(given.console(), given.slot(), to)).open());
    }
}
