/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

class SleepGaugeTest {

    private static final Duration PLANNED = Duration.ofMillis(400);

    private final AtomicLong monotonicMillis = new AtomicLong(Long.MAX_VALUE / 1_000_000);
    private final AtomicLong wallMillis = new AtomicLong(1_700_000_000_000L);
    private final SleepGauge gauge = new SleepGauge(() -> monotonicMillis.get() * 1_000_000, wallMillis::get);

    @Test
    void a_wait_that_took_about_its_time_is_no_sleep() {
        assertFalse(afterWaiting(400, 400));
        assertFalse(afterWaiting(2000, 2000), "a busy machine");
    }

    @Test
    void a_sleep_shows_on_either_clock() {
        assertTrue(afterWaiting(400, 60_000), "the monotonic clock stands still while Linux sleeps");
        assertTrue(afterWaiting(60_000, 60_000), "and goes on while Windows does");
    }

    @Test
    void a_clock_that_is_put_back_is_no_sleep_and_hides_none() {
        assertFalse(afterWaiting(400, -3_600_000));
        assertTrue(afterWaiting(60_000, -3_600_000));
    }

    @Test
    void each_wait_is_measured_by_itself() {
        assertTrue(afterWaiting(400, 3_600_000));
        assertFalse(afterWaiting(400, 400));
    }

    private boolean afterWaiting(long monotonic, long wall) {
        gauge.begin();
        monotonicMillis.addAndGet(monotonic);
        wallMillis.addAndGet(wall);
        return gauge.slept(PLANNED);
    }
}
