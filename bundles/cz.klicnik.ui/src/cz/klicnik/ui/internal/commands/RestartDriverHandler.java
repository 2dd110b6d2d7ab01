/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.commands;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;

import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.machine.DriverStatus;
import cz.klicnik.core.machine.DriverStatus.Phase;
import cz.klicnik.ui.Console;
import cz.klicnik.ui.Subject;
import cz.klicnik.ui.jobs.TokenJobs;

/** Starts the driver of the selected thing: one that failed, or one that waits to be chosen. */
public final class RestartDriverHandler extends SubjectHandler {

    @Override
    boolean applies(Subject subject) {
        return subject.driver().map(DriverStatus::phase)
                .filter(p -> p == Phase.FAILED || p == Phase.NOT_STARTED).isPresent();
    }

    @Override
    void run(Given given) {
        Console console = given.console();
        DriverStatus driver = given.subject().driver().orElseThrow();
        Feedback feedback = new Feedback(given.window(), console.language());
        Job job = new DriverJob(console.language().text("Restart_job",
                driver.profile().name().in(console.language().locale())), monitor -> {
                    try {
                        console.registry().start(driver.profile().id());
                    } catch (FaultException e) {
                        given.shell().getDisplay().asyncExec(() -> feedback.failed(e.fault(),
                                java.util.Optional.of(driver.profile())));
                    }
                });
        job.schedule();
    }

    private static final class DriverJob extends Job {

        private final ICoreRunnable work;

        DriverJob(String name, ICoreRunnable work) {
            super(name);
            this.work = work;
        }

        @Override
        public boolean belongsTo(@org.eclipse.jdt.annotation.Nullable Object family) {
            return family == TokenJobs.FAMILY;
        }

        @Override
        protected org.eclipse.core.runtime.IStatus run(
                @org.eclipse.jdt.annotation.Nullable org.eclipse.core.runtime.IProgressMonitor monitor) {
            try {
                work.run(org.eclipse.core.runtime.IProgressMonitor.nullSafe(monitor));
                return org.eclipse.core.runtime.Status.OK_STATUS;
            } catch (org.eclipse.core.runtime.CoreException e) {
                return e.getStatus();
            }
        }
    }
}
