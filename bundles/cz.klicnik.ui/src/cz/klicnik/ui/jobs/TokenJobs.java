/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.jobs;

import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.machine.SlotKey;

/**
 * Runs what talks to a token in jobs: in turn for each token, side by side for different ones. What comes of it is told on
 * the UI thread. All jobs belong to {@link #FAMILY}; those of one token also to the family of its {@link SlotKey}.
 */
public final class TokenJobs {

    /** The family of all jobs that talk to tokens: {@code Job.getJobManager().join(TokenJobs.FAMILY, …)}. */
    public static final Object FAMILY = TokenJobs.class;

    private static final long NO_SLOT = -1;

    private final Executor ui;

    /** @param ui runs a task on the UI thread later */
    public TokenJobs(Executor ui) {
        this.ui = ui;
    }

    /** Work off the UI thread. */
    @FunctionalInterface
    public interface Work<R> {
        R run(IProgressMonitor monitor) throws FaultException;
    }

    /**
     * Schedules work with a token.
     *
     * @param name in the user's language, for the Progress view
     * @param done is told the result, on the UI thread
     * @param failed is told what went wrong, on the UI thread
     * @return the job, which can be cancelled while it waits, and later as far as the work looks at its monitor: then
     *         neither of the two is told
     */
    public <R> Job schedule(String name, SlotKey slot, Work<R> work, Consumer<R> done, Consumer<Fault> failed) {
        Job job = new TokenJob<>(name, slot, work, done, failed);
        job.setRule(new TokenRule(slot));
        job.schedule();
        return job;
    }

    /**
     * Schedules work with a driver as a whole.
     *
     * @param driverId drivers take turns with themselves only
     * @see #schedule(String, SlotKey, Work, Consumer, Consumer)
     */
    public <R> Job scheduleForDriver(String name, String driverId, Work<R> work, Consumer<R> done,
            Consumer<Fault> failed) {
        return schedule(name, new SlotKey(driverId, NO_SLOT), work, done, failed);
    }

    private final class TokenJob<R> extends Job {

        private final SlotKey slot;
        private final Work<R> work;
        private final Consumer<R> done;
        private final Consumer<Fault> failed;

        TokenJob(String name, SlotKey slot, Work<R> work, Consumer<R> done, Consumer<Fault> failed) {
            super(name);
            this.slot = slot;
            this.work = work;
            this.done = done;
            this.failed = failed;
        }

        @Override
        public boolean belongsTo(@Nullable Object family) {
            return family == FAMILY || family != null && slot.equals(family);
        }

        @Override
        protected IStatus run(@Nullable IProgressMonitor monitor) {
            try {
                R result = work.run(IProgressMonitor.nullSafe(monitor));
                ui.execute(() -> done.accept(result));
            } catch (FaultException e) {
                ui.execute(() -> failed.accept(e.fault()));
            } catch (OperationCanceledException cancelled) {
                return Status.CANCEL_STATUS;
            } catch (RuntimeException e) {
                ui.execute(() -> failed.accept(Fault.of(FaultCode.INTERNAL, Fault.MESSAGE, e.toString())));
                return new Status(IStatus.ERROR, TokenJobs.class, getName(), e);
            }
            return Status.OK_STATUS;
        }
    }
}
