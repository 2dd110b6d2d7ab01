/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.app.internal;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Sees to it that nothing holds the exit up once the window has closed and the workbench has saved its state: when the
 * process is still there after a while, it is ended.
 */
public final class ExitGuard {

    private ExitGuard() {
    }

    /** Starts to wait, on a daemon thread that does not hold the exit up itself. */
    public static void arm(Duration patience, Integer exitCode) {
        Thread guard = new Thread(() -> {
            try {
                // nobody counts down: an exit in time ends this thread with the process
                new CountDownLatch(1).await(patience.toMillis(), TimeUnit.MILLISECONDS);
                Runtime.getRuntime().halt(exitCode);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }, "Klíčník exit guard");
        guard.setDaemon(true);
        guard.start();
    }
}
