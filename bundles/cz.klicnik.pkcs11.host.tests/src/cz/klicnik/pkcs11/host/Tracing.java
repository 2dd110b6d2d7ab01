/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import cz.klicnik.core.trace.TraceRecord;
import cz.klicnik.core.trace.TracedCall;
import cz.klicnik.core.trace.TracedCall.NeverReturned;
import cz.klicnik.core.trace.TracedCall.Returned;

/** Takes the trace of every host. */
final class Tracing implements HostTrace {

    final List<TraceRecord> records = new CopyOnWriteArrayList<>();
    final List<Host> hosts = new CopyOnWriteArrayList<>();
    final List<Host> ended = new CopyOnWriteArrayList<>();
    private final boolean fromTheStart;

    Tracing(boolean fromTheStart) {
        this.fromTheStart = fromTheStart;
    }

    @Override
    public void started(Host host) {
        hosts.add(host);
        if (fromTheStart) {
            host.trace(true);
        }
    }

    @Override
    public void traced(Host host, List<TraceRecord> more) {
        records.addAll(more);
    }

    @Override
    public void ended(Host host) {
        ended.add(host);
    }

    List<TracedCall> calls() {
        return records.stream().filter(TraceRecord.Called.class::isInstance).map(TraceRecord.Called.class::cast)
                .map(TraceRecord.Called::call).toList();
    }

    /** The functions of the calls that have returned, in their order. */
    List<String> functions() {
        return calls().stream().filter(c -> c.outcome() instanceof Returned).map(TracedCall::function).toList();
    }

    Optional<TracedCall> neverReturned() {
        return calls().stream().filter(c -> c.outcome() instanceof NeverReturned).findFirst();
    }
}
