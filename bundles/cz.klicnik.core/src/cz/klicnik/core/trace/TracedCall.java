/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core.trace;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import cz.klicnik.core.fault.FaultCode;

/**
 * A call of a library's function, as far as it has come.
 *
 * @param number counts the calls of one process; the same call has the same number while it is under way and at its end
 * @param begun when it was called, by the clock on the wall
 * @param thread the thread that called, and what it was doing
 * @param function for example {@code C_GetInfo}
 * @param arguments what it was called with, without secrets
 */
public record TracedCall(long number, Instant begun, String thread, String function, List<TraceItem> arguments,
        Outcome outcome) {

    /** The name of the threads that look for tokens again and again, whether anybody asks for it or not. */
    public static final String WATCHER = "slot watcher";

    public TracedCall {
        arguments = List.copyOf(arguments);
    }

    /** The same call, having come further. */
    public TracedCall with(Outcome later) {
        return new TracedCall(number, begun, thread, function, arguments, later);
    }

    /** Whether it is one of those that are made again and again to see whether tokens come or go. */
    public boolean watching() {
        return thread.equals(WATCHER);
    }

    /** What has become of a call. */
    public sealed interface Outcome {
        // its kinds have nothing in common but being one
    }

    /** It has not returned yet. */
    public record UnderWay() implements Outcome {
    }

    /**
     * It has returned.
     *
     * @param duration how long it took, measured by a clock that nobody sets
     * @param result the name of the CKR_ value, or {@code 0x…}
     * @param outputs what came out of it, without secrets
     */
    public record Returned(Duration duration, String result, List<TraceItem> outputs) implements Outcome {
        public Returned {
            outputs = List.copyOf(outputs);
        }

        /** True for CKR_OK. */
        public boolean ok() {
            return result.equals("CKR_OK");
        }
    }

    /**
     * It will never return: the process that it was made in has ended.
     *
     * @param reason why that process ended, for example HOST_DIED
     */
    public record NeverReturned(FaultCode reason) implements Outcome {
    }
}
