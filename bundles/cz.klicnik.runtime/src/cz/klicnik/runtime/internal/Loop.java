/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;

/**
 * The one thread that owns the registry's mutable state: whatever happens elsewhere posts its result here, so that no
 * lock is needed and every picture is consistent. Nothing that runs here may block.
 */
final class Loop implements AutoCloseable {

    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("klicnik-registry").factory());

    /** @return false when the registry was closed: the step will not run, and whoever waits for it must know */
    boolean post(Runnable step) {
        try {
            executor.execute(() -> guarded(step));
            return true;
        } catch (RejectedExecutionException e) {
            ignoreAfterClose(e);
            return false;
        }
    }

    void postLater(Duration delay, Runnable step) {
        try {
            executor.schedule(() -> guarded(step), delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            ignoreAfterClose(e);
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }

    private void ignoreAfterClose(RejectedExecutionException e) {
        if (!executor.isShutdown()) {
            throw e;
        }
    }

    /** A fault in one step must not end the loop, and must not be lost either. */
    private static void guarded(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            log("A step of the registry failed", e);
        }
    }

    /** Logs where there is a platform to log to; in a plain JVM (tests) to standard error. */
    static void log(String message, Throwable cause) {
        if (Platform.isRunning()) {
            ILog.of(Loop.class).error(message, cause);
        } else {
            System.err.println(message + ": " + cause);
        }
    }
}
