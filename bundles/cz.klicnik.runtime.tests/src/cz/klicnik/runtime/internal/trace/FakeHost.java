/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal.trace;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.trace.TraceItem;
import cz.klicnik.core.trace.TraceRecord;
import cz.klicnik.core.trace.TraceSource;
import cz.klicnik.core.trace.TracedCall;
import cz.klicnik.pkcs11.host.HostTrace;

/** A host that is told to trace, and whose records are made by hand. */
final class FakeHost implements HostTrace.Host {

    static final Instant TIME = Instant.parse("2026-05-04T10:11:12.000345Z");

    final List<Boolean> told = new ArrayList<>();
    final Set<String> drivers;
    private final TraceSource source;

    FakeHost(long process, String... drivers) {
        this.drivers = Set.of(drivers);
        this.source = new TraceSource(drivers[0], "/usr/lib/libtoken.so", process);
    }

    @Override
    public TraceSource source() {
        return source;
    }

    @Override
    public Set<String> drivers() {
        return drivers;
    }

    @Override
    public void trace(boolean on) {
        told.add(on);
    }

    TraceRecord underWay(long number) {
        return new TraceRecord.Called(source, call(number));
    }

    TraceRecord returned(long number, String result) {
        return new TraceRecord.Called(source, call(number).with(new TracedCall.Returned(Duration.ofNanos(1_234_567),
                result, List.of(new TraceItem("object", "7")))));
    }

    TraceRecord neverReturned(long number) {
        return new TraceRecord.Called(source, call(number).with(new TracedCall.NeverReturned(FaultCode.HOST_DIED)));
    }

    TraceRecord lost(long count) {
        return new TraceRecord.Lost(source, TIME, count);
    }

    private static TracedCall call(long number) {
        return new TracedCall(number, TIME, "Login #3", "C_CreateObject",
                List.of(new TraceItem("session", "1"), new TraceItem("template", "{CKA_LABEL=\"a \\\"b\"}")),
                new TracedCall.UnderWay());
    }
}
