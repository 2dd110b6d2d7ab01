/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.testing;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Waits until something is so, looking often, and fails with a description when it has not become so in time. For
 * what another process or thread does without telling; where there is a listener, use that. Not for the UI thread.
 */
public final class Await {

    private static final long STEP_NANOS = Duration.ofMillis(5).toNanos();

    private final Duration limit;

    private Await(Duration limit) {
        this.limit = limit;
    }

    /**
     * @param limit how long to wait at most
     * @return what waits that long
     */
    public static Await within(Duration limit) {
        return new Await(limit);
    }

    /**
     * @param description what is awaited, for the failure's message
     * @param condition looked at again and again; thread safe
     * @throws AssertionError when the condition is still false at the end
     */
    public void until(String description, BooleanSupplier condition) {
        value(description, () -> condition.getAsBoolean() ? Optional.of(Boolean.TRUE) : Optional.empty());
    }

    /**
     * @param <T> type of the awaited value
     * @param description what is awaited, for the failure's message
     * @param source asked again and again; thread safe
     * @param accepted true for a value that ends the waiting
     * @return the first accepted value
     * @throws AssertionError with the last value when none is accepted in time
     */
    public <T> T until(String description, Supplier<T> source, Predicate<? super T> accepted) {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            T value = source.get();
            if (accepted.test(value)) {
                return value;
            }
            pauseBefore(end, description + ", but the last value was " + value);
        }
    }

    /**
     * @param <T> type of the awaited value
     * @param description what is awaited, for the failure's message
     * @param source asked again and again; thread safe
     * @return the first value that is present
     * @throws AssertionError when none is present in time
     */
    public <T> T value(String description, Supplier<Optional<T>> source) {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            Optional<T> value = source.get();
            if (value.isPresent()) {
                return value.get();
            }
            pauseBefore(end, description);
        }
    }

    private void pauseBefore(long end, String description) {
        if (System.nanoTime() - end > 0) {
            throw new AssertionError("Not within " + limit.toMillis() + " ms: " + description);
        }
        LockSupport.parkNanos(STEP_NANOS);
        if (Thread.currentThread().isInterrupted()) {
            throw new AssertionError("Interrupted while waiting: " + description);
        }
    }
}
