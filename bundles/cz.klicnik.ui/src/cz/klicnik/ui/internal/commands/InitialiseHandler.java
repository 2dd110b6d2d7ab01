/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.commands;

import cz.klicnik.core.machine.SlotStatus;
import cz.klicnik.ui.Subject;
import cz.klicnik.ui.internal.login.NewPinPresenter.Purpose;
import cz.klicnik.ui.internal.wizard.PlanWizardDialog;
import cz.klicnik.ui.internal.wizard.pins.NewPinWizard;

/** Erases the selected token, where its driver declares that this is possible; also one that was never initialised. */
public final class InitialiseHandler extends SubjectHandler {

    @Override
    boolean applies(Subject subject) {
        return subject.slot().flatMap(SlotStatus::token).isPresent()
                && subject.driver().filter(d -> d.profile().quirks().initialisation()).isPresent();
    }

    @Override
    void run(Given given) {
        new PlanWizardDialog(given.shell(), new NewPinWizard(given.console(), given.slot(), Purpose.INITIALISE)).open();
    }
}
