/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.testing;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
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
 * <p>Things are told apart, because the machine may be busy with something else, and so may the X server. How long the UI
 * thread itself computed before it answered is its own doing, and so is how long it was held up by a lock or by waiting for
 * another thread; how long one waited in all shows that it was not stuck in a call that does not return.
 *
 * <p>On a crowded machine the same work takes more computing time, because caches and cores are shared. How much more is
 * measured beside, by a small piece of work that is always the same: {@link #slowdown()}.
 */
public final class Heartbeat implements AutoCloseable {

    private static final long EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(10);
    private static final long LONG_NANOS = TimeUnit.MILLISECONDS.toNanos(60);
    private static final int DEPTH = 40;
    private static final int REFERENCE_SIZE = 4000;
    private static final int WARMING = 300;

    private final Display display;
    private final long uiThread;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final AtomicLong computed = new AtomicLong();
    private final AtomicLong waited = new AtomicLong();
    private final AtomicLong heldUp = new AtomicLong();
    private final AtomicLong busy = new AtomicLong();
    private final AtomicLong quickest = new AtomicLong(Long.MAX_VALUE);
    private final AtomicLong referenceSum = new AtomicLong();
    private final AtomicLong references = new AtomicLong();
    private final int[] numbers = new Random(1).ints(REFERENCE_SIZE).toArray();
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
        threads.setThreadContentionMonitoringEnabled(true);
        for (int i = 0; i < WARMING; i++) {
            reference();
        }
        knocker.scheduleAtFixedRate(this::knock, 0, EVERY_NANOS, TimeUnit.NANOSECONDS);
    }

    /** The longest time that the UI thread computed before it answered. */
    public Duration computed() {
        return Duration.ofNanos(computed.get());
    }

    /** The longest time that it waited for a lock or another thread before it answered, in whole milliseconds. */
    public Duration heldUp() {
        return Duration.ofMillis(heldUp.get());
    }

    /** The longest time of its own doing before it answered: computed or held up. */
    public Duration busy() {
        return Duration.ofMillis(busy.get());
    }

    /**
     * How many times longer the same computing took on the average than at its quickest: 1 on a
     * machine with nothing else to do.
     */
    public double slowdown() {
        return Math.max(1, (double) referenceSum.get() / Math.max(1, references.get()) / quickest.get());
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
        referenceSum.addAndGet(reference());
        references.incrementAndGet();
        long knocked = System.nanoTime();
        long before = threads.getThreadCpuTime(uiThread);
        long heldBefore = held();
        if (knocked - answered.get() > LONG_NANOS) {
            occupation = Arrays.stream(display.getThread().getStackTrace()).limit(DEPTH)
                    .map(StackTraceElement::toString).collect(Collectors.joining("\n    at "));
        }
        display.asyncExec(() -> {
            answered.set(System.nanoTime());
            waited.accumulateAndGet(System.nanoTime() - knocked, Math::max);
            long computing = threads.getThreadCpuTime(uiThread) - before;
            long holding = held() - heldBefore;
            computed.accumulateAndGet(computing, Math::max);
            heldUp.accumulateAndGet(holding, Math::max);
            busy.accumulateAndGet(TimeUnit.NANOSECONDS.toMillis(computing) + holding, Math::max);
        });
    }

    /** Does the piece of work. @return the nanoseconds of computing that it took */
    private long reference() {
        long before = threads.getCurrentThreadCpuTime();
        Arrays.sort(numbers.clone());
        long took = Math.max(1, threads.getCurrentThreadCpuTime() - before);
        quickest.accumulateAndGet(took, Math::min);
        return took;
    }

    /** In milliseconds. That it sleeps until there is an event is no waiting: it does that in native code. */
    private long held() {
        ThreadInfo info = threads.getThreadInfo(uiThread);
        return info == null ? 0 : info.getBlockedTime() + info.getWaitedTime();
    }
}
