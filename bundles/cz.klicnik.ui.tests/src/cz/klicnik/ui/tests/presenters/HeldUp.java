/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.tests.presenters;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

import cz.klicnik.app.internal.ExitGuard;

/** A process whose exit is held up for ever, as by a library that does not return. */
final class HeldUp {

    private HeldUp() {
    }

    public static void main(String[] arguments) throws InterruptedException {
        ExitGuard.arm(Duration.ofMillis(300), 3);
        new CountDownLatch(1).await();
    }
}
