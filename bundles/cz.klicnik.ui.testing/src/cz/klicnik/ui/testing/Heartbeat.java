/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.testing;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.eclipse.swt.widgets.Display;

/**
 * Measures how quickly the UI thread answers, from its start until it is closed: every few milliseconds somebody knocks.
 *
 * <p>A busy machine is no fault of the window's. So a second thread does a little work all the time; by how much longer
 * than its own time that takes, the machine stretches everything, and by how late it begins, everybody waits. As much is
 * taken off the UI thread's waiting, but never the time that the UI thread itself computed.
 */
public final class Heartbeat implements AutoCloseable {

    private static final long EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(10);
    private static final long WORK_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final Display display;
    private final long uiThread;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final AtomicLong worst = new AtomicLong();
    private final Queue<Noise> noise = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService knocker = Executors.newScheduledThreadPool(2, task -> {
        Thread thread = new Thread(task, "heartbeat");
        thread.setDaemon(true);
        return thread;
    });
    private volatile long expected = System.nanoTime();

    /**
     * What the machine did to a plain thread.
     *
     * @param until when it was seen
     * @param late how much later than it should the thread began, in nanoseconds
     * @param stretch how many times longer than its own time its work took
     */
    private record Noise(long until, long late, double stretch) {
    }

    /** Starts to measure. */
    public Heartbeat(Display display) {
        this.display = display;
        uiThread = display.getThread().threadId();
        knocker.scheduleWithFixedDelay(this::listen, 0, EVERY_NANOS, TimeUnit.NANOSECONDS);
        knocker.scheduleAtFixedRate(this::knock, 0, EVERY_NANOS, TimeUnit.NANOSECONDS);
    }

    /** The longest that the UI thread let anybody wait, as it would be on a machine with nothing else to do. */
    public Duration worst() {
        return Duration.ofNanos(worst.get());
    }

    @Override
    public void close() {
        knocker.shutdownNow();
    }

    private void listen() {
        long begin = System.nanoTime();
        long late = Math.max(0, begin - expected);
        long ownBegin = threads.getCurrentThreadCpuTime();
        long own;
        do {
            own = threads.getCurrentThreadCpuTime() - ownBegin;
        } while (own < WORK_NANOS);
        long end = System.nanoTime();
        noise.add(new Noise(end, late, (double) (end - begin) / own));
        expected = end + EVERY_NANOS;
    }

    private void knock() {
        long knocked = System.nanoTime();
        long ownBefore = threads.getThreadCpuTime(uiThread);
        display.asyncExec(() -> {
            long now = System.nanoTime();
            long own = threads.getThreadCpuTime(uiThread) - ownBefore;
            long late = Math.max(0, now - expected);
            double stretch = 1;
            for (Noise n : noise) {
                if (n.until >= knocked) {
                    late = Math.max(late, n.late);
                    stretch = Math.max(stretch, n.stretch);
                }
            }
            long excused = late + (long) (own * (stretch - 1));
            worst.accumulateAndGet(Math.max(own, now - knocked - excused), Math::max);
        });
    }
}
