/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.trust;

import java.net.URI;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jdt.annotation.Nullable;

import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.net.Fetcher.Request;

/**
 * The thread that waits for the network: as long as there is time and nobody cancels. As an executor it lets that thread do
 * the work meanwhile that Java's client has; the time of that is not the server's.
 */
final class Waiting implements Executor {

    private static final long PERIOD_MILLISECONDS = 50;

    private final Request request;
    private final IProgressMonitor monitor;
    private final BlockingQueue<Runnable> work = new LinkedBlockingQueue<>();
    private long end;

    Waiting(Request request, IProgressMonitor monitor) {
        this.request = request;
        this.monitor = monitor;
        end = System.nanoTime() + request.atMost().toNanos();
    }

    @Override
    public void execute(@Nullable Runnable task) {
        work.add(Objects.requireNonNull(task));
    }

    /** What is not waited for any more is given up. */
    <T> T await(CompletableFuture<T> future, URI address) throws FaultException {
        // wakes this thread up
        future.whenComplete((result, failure) -> work.add(() -> {}));
        boolean interrupted = false;
        try {
            while (!future.isDone()) {
                try {
                    Runnable task = work.poll(PERIOD_MILLISECONDS, TimeUnit.MILLISECONDS);
                    if (task != null) {
                        long begun = System.nanoTime();
                        task.run();
                        end += System.nanoTime() - begun;
                    }
                } catch (InterruptedException e) {
                    // whoever wants to stop cancels the monitor
                    interrupted = true;
                }
                if (!future.isDone() && monitor.isCanceled()) {
                    throw new OperationCanceledException();
                }
                if (!future.isDone() && System.nanoTime() - end > 0) {
                    throw NetworkFaults.limit(address, request.atMost().toSeconds() + " s");
                }
            }
            return result(future, address);
        } finally {
            future.cancel(true);
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private <T> T result(CompletableFuture<T> future, URI address) throws FaultException {
        boolean interrupted = Thread.interrupted();
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw NetworkFaults.of(e.getCause(), request, address);
        } catch (InterruptedException e) {
            throw new IllegalStateException("What is done is not waited for", e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
