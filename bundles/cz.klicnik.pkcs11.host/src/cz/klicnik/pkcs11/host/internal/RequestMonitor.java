/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host.internal;

import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;

import cz.klicnik.pkcs11.host.protocol.FromHost;

/** Carries progress to the console and the wish to cancel from it. */
final class RequestMonitor implements IProgressMonitor {

    private static final long PERIOD_NANOSECONDS = 100_000_000;

    private final long id;
    private final Consumer<FromHost> out;
    private volatile boolean cancelled;
    private int total;
    private int done;
    private long told = System.nanoTime();

    RequestMonitor(long id, Consumer<FromHost> out) {
        this.id = id;
        this.out = out;
    }

    @Override
    public void beginTask(@Nullable String name, int totalWork) {
        total = totalWork;
    }

    @Override
    public void worked(int work) {
        done += work;
        long now = System.nanoTime();
        if (now - told > PERIOD_NANOSECONDS) {
            told = now;
            out.accept(new FromHost.Progress(id, done, total));
        }
    }

    @Override
    public void internalWorked(double work) {
        worked((int) work);
    }

    @Override
    public void done() {
        // the answer says so
    }

    @Override
    public boolean isCanceled() {
        return cancelled;
    }

    @Override
    public void setCanceled(boolean value) {
        cancelled = value;
    }

    @Override
    public void setTaskName(@Nullable String name) {
        // names are the console's business
    }

    @Override
    public void subTask(@Nullable String name) {
        // names are the console's business
    }
}
