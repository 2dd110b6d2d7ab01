/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.diagnostics.internal.trace;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.trace.TraceItem;
import cz.klicnik.core.trace.TraceRecord;
import cz.klicnik.core.trace.TraceSource;
import cz.klicnik.core.trace.TracedCall;

/** Records as a library makes them. */
final class Calls {

    static final TraceSource SOURCE = new TraceSource("cz.klicnik.driver.test", "/usr/lib/libtoken.so", 4711);
    private static final Instant TIME = Instant.parse("2026-05-04T10:11:12.345678Z");

    private Calls() {
    }

    static TraceRecord returned(long number, String function, String result) {
        return returned(number, "Read #1", function, result);
    }

    /** One of those that only look for tokens. */
    static TraceRecord watching(long number, String result) {
        return returned(number, TracedCall.WATCHER, "C_GetSlotInfo", result);
    }

    private static TraceRecord returned(long number, String thread, String function, String result) {
        return new TraceRecord.Called(SOURCE, call(number, thread, function).with(new TracedCall.Returned(
                Duration.ofNanos(1_234_567), result, List.of(new TraceItem("found", "2")))));
    }

    static TraceRecord underWay(long number, String function) {
        return new TraceRecord.Called(SOURCE, call(number, "Read #1", function));
    }

    static TraceRecord neverReturned(long number, String function) {
        return new TraceRecord.Called(SOURCE,
                call(number, "Read #1", function).with(new TracedCall.NeverReturned(FaultCode.HOST_DIED)));
    }

    static TraceRecord lost(long count) {
        return new TraceRecord.Lost(SOURCE, TIME, count);
    }

    private static TracedCall call(long number, String thread, String function) {
        return new TracedCall(number, TIME, thread, function,
                List.of(new TraceItem("session", "3"), new TraceItem("PIN", "***")), new TracedCall.UnderWay());
    }
}
