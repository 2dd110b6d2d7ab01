/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.tests;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

import cz.klicnik.core.trace.TraceItem;
import cz.klicnik.core.trace.TraceRecord;
import cz.klicnik.core.trace.TraceSource;
import cz.klicnik.core.trace.TracedCall;
import cz.klicnik.pkcs11.host.HostTrace;

/** A host whose library is called as fast as nobody can read. */
record ManyCalls(TraceSource source) implements HostTrace.Host {

    @Override
    public Set<String> drivers() {
        return Set.of(source.driver());
    }

    @Override
    public void trace(boolean on) {
        // it traces in any case
    }

    List<TraceRecord> calls(long from, int count) {
        return LongStream.range(from, from + count).<TraceRecord>mapToObj(n -> new TraceRecord.Called(source,
                new TracedCall(n, Instant.now(), "Read #1", "C_FindObjects",
                        List.of(new TraceItem("session", "3"), new TraceItem("maximum", "64")),
                        new TracedCall.Returned(Duration.ofNanos(n), "CKR_OK",
                                List.of(new TraceItem("found", Long.toString(n)))))))
                .toList();
    }
}
