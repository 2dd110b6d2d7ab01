/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.testing;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

import org.eclipse.swt.widgets.Display;

/**
 * Measures how quickly the UI thread answers, from its start until it is closed: every few milliseconds somebody knocks,
 * and waits.
 *
 * <p>Two things are told apart, because the machine may be busy with something else, and so may the X server. How long the
 * UI thread itself computed before it answered is its own doing; how long one waited in all shows that it was not stuck in
 * a call that does not return.
 */
public final class Heartbeat implements AutoCloseable {

    private static final long EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(10);
    private static final long LONG_NANOS = TimeUnit.MILLISECONDS.toNanos(60);
    private static final int DEPTH = 40;

    private final Display display;
    private final long uiThread;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final AtomicLong computed = new AtomicLong();
    private final AtomicLong waited = new AtomicLong();
    private final AtomicLong answered = new AtomicLong(System.nanoTime());
    private final ScheduledExecutorService knocker = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "heartbeat");
        thread.setDaemon(true);
        return thread;
    });
    private volatile String occupation = "nothing";

    /** Starts to measure. */
    public Heartbeat(Display display) {
        this.display = display;
        uiThread = display.getThread().threadId();
        knocker.scheduleAtFixedRate(this::knock, 0, EVERY_NANOS, TimeUnit.NANOSECONDS);
    }

    /** The longest time that the UI thread computed before it answered. */
    public Duration computed() {
        return Duration.ofNanos(computed.get());
    }

    /** The longest time until it answered. */
    public Duration waited() {
        return Duration.ofNanos(waited.get());
    }

    /** What the UI thread was doing when it last let somebody wait for long, for the failure's message. */
    public String occupation() {
        return occupation;
    }

    @Override
    public void close() {
        knocker.shutdownNow();
    }

    private void knock() {
        long knocked = System.nanoTime();
        long before = threads.getThreadCpuTime(uiThread);
        if (knocked - answered.get() > LONG_NANOS) {
            occupation = Arrays.stream(display.getThread().getStackTrace()).limit(DEPTH)
                    .map(StackTraceElement::toString).collect(Collectors.joining("\n    at "));
        }
        display.asyncExec(() -> {
            answered.set(System.nanoTime());
            waited.accumulateAndGet(System.nanoTime() - knocked, Math::max);
            computed.accumulateAndGet(threads.getThreadCpuTime(uiThread) - before, Math::max);
        });
    }
}
