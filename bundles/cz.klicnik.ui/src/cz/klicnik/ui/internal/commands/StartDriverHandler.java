/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.commands;

import java.util.Optional;

import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.machine.DriverStatus;
import cz.klicnik.core.machine.DriverStatus.Phase;
import cz.klicnik.ui.Console;
import cz.klicnik.ui.Language;
import cz.klicnik.ui.Subject;

/** Starts the driver of the selected thing: one that failed, or one that waits to be chosen. */
public final class StartDriverHandler extends SubjectHandler {

    @Override
    boolean applies(Subject subject) {
        return subject.driver().map(DriverStatus::phase)
                .filter(p -> p == Phase.FAILED || p == Phase.NOT_STARTED).isPresent();
    }

    @Override
    void run(Given given) {
        Console console = given.console();
        Language language = console.language();
        DriverProfile driver = given.subject().driver().orElseThrow().profile();
        Feedback feedback = new Feedback(given.window(), language);
        String name = driver.name().in(language.locale());
        console.jobs().<Boolean>scheduleForDriver(language.text("Restart_job", name), driver.id(), monitor -> {
            console.registry().start(driver.id());
            return true;
        }, done -> feedback.say(language.text("Restart_started", name)),
                fault -> feedback.failed(fault, Optional.of(driver)));
    }
}
