/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core.trace;

import java.time.Instant;

/** A line of the trace. */
public sealed interface TraceRecord {

    TraceSource source();

    /** By the clock on the wall. */
    Instant time();

    /** A call. */
    record Called(TraceSource source, TracedCall call) implements TraceRecord {
        @Override
        public Instant time() {
            return call.begun();
        }
    }

    /**
     * A place where calls are missing, since they came faster than they could be taken.
     *
     * @param time when that was found
     * @param count how many
     */
    record Lost(TraceSource source, Instant time, long count) implements TraceRecord {
    }
}
