/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.testing;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.eclipse.swt.widgets.Display;

/**
 * Measures how quickly the UI thread answers, from its start until it is closed. Every few milliseconds a thread knocks;
 * how late that thread itself was is taken off, because a busy machine is no fault of the window's.
 */
public final class Heartbeat implements AutoCloseable {

    private static final long EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private static final long NOTEWORTHY_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    private final Display display;
    private final AtomicLong worst = new AtomicLong();
    private final Queue<Late> noise = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService knocker = Executors.newScheduledThreadPool(2, task -> {
        Thread thread = new Thread(task, "heartbeat");
        thread.setDaemon(true);
        return thread;
    });
    private volatile long expected = System.nanoTime();

    /** A plain thread was kept waiting: until when, and how long. */
    private record Late(long at, long nanos) {
    }

    /** Starts to measure. */
    public Heartbeat(Display display) {
        this.display = display;
        knocker.scheduleWithFixedDelay(this::listen, 0, EVERY_NANOS, TimeUnit.NANOSECONDS);
        knocker.scheduleAtFixedRate(this::knock, 0, EVERY_NANOS, TimeUnit.NANOSECONDS);
    }

    /** The longest that the UI thread let anybody wait, beyond what any thread had to wait on this machine. */
    public Duration worst() {
        return Duration.ofNanos(worst.get());
    }

    @Override
    public void close() {
        knocker.shutdownNow();
    }

    /** How long a plain thread is kept waiting now. */
    private void listen() {
        long now = System.nanoTime();
        long late = now - expected;
        if (late > NOTEWORTHY_NANOS) {
            noise.add(new Late(now, late));
        }
        expected = now + EVERY_NANOS;
    }

    private void knock() {
        long knocked = System.nanoTime();
        display.asyncExec(() -> {
            long now = System.nanoTime();
            long late = Math.max(0, now - expected);
            for (Late l : noise) {
                late = l.at >= knocked ? Math.max(late, l.nanos) : late;
            }
            worst.accumulateAndGet(now - knocked - late, Math::max);
        });
    }
}
