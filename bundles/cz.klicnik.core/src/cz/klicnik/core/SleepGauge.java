/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Tells whether this computer slept while a thread waited. Who watches for something must then look anew, for anything may
 * have happened that nobody saw: a token pulled from a sleeping laptop and another one put in looks the same afterwards.
 *
 * <p>Waiting itself goes by the monotonic clock, so a clock that is set, forwards or backwards, neither shortens nor
 * stretches it. Some systems stop the monotonic clock while they sleep (Linux), some do not (Windows): so both clocks are
 * looked at. A wall clock that is put forward is taken for a sleep, which costs one look too many.
 *
 * <p>Not thread-safe: one gauge for each thread that waits.
 */
public final class SleepGauge {

    /** A busy machine may let a thread wait longer than it wanted; this long is no such delay. */
    private static final Duration TOLERANCE = Duration.ofSeconds(3);

    private final LongSupplier nanoClock;
    private final LongSupplier wallClock;
    private long nanos;
    private long millis;

    public SleepGauge() {
        this(System::nanoTime, System::currentTimeMillis);
    }

    /**
     * @param nanoClock monotonic, in nanoseconds
     * @param wallClock in milliseconds
     */
    SleepGauge(LongSupplier nanoClock, LongSupplier wallClock) {
        this.nanoClock = nanoClock;
        this.wallClock = wallClock;
    }

    /** To be called just before the wait. */
    public void begin() {
        nanos = nanoClock.getAsLong();
        millis = wallClock.getAsLong();
    }

    /**
     * To be called just after the wait.
     *
     * @param planned the longest time that the wait should have taken
     */
    public boolean slept(Duration planned) {
        long monotonic = TimeUnit.NANOSECONDS.toMillis(nanoClock.getAsLong() - nanos);
        long wall = wallClock.getAsLong() - millis;
        return Math.max(monotonic, wall) > planned.plus(TOLERANCE).toMillis();
    }
}
