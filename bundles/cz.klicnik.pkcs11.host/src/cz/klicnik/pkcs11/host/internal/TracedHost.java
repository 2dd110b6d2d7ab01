/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host.internal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.trace.TraceRecord;
import cz.klicnik.core.trace.TraceSource;
import cz.klicnik.core.trace.TracedCall;
import cz.klicnik.pkcs11.host.HostTrace;
import cz.klicnik.pkcs11.host.protocol.FromHost;
import cz.klicnik.pkcs11.host.protocol.ToHost;

/** The console's side of one host's trace: knows which calls are under way, and tells of them when the host dies. */
final class TracedHost implements HostTrace.Host {

    private final TraceSource source;
    private final HostTrace trace;
    private final Consumer<ToHost> toHost;
    private final Set<String> drivers = new LinkedHashSet<>();
    private final Map<Long, TracedCall> underWay = new LinkedHashMap<>();
    /** The numbers of the calls of the latest batch: the journal may hold them too. */
    private final Set<Long> latest = new HashSet<>();

    /** @param toHost does not wait for the host */
    TracedHost(TraceSource source, HostTrace trace, Consumer<ToHost> toHost) {
        this.source = source;
        this.trace = trace;
        this.toHost = toHost;
        drivers.add(source.driver());
    }

    /** One driver, or one more, stands on this host. */
    void serves(String driver) {
        synchronized (drivers) {
            drivers.add(driver);
        }
        trace.started(this);
    }

    @Override
    public TraceSource source() {
        return source;
    }

    @Override
    public Set<String> drivers() {
        synchronized (drivers) {
            return Set.copyOf(drivers);
        }
    }

    @Override
    public void trace(boolean on) {
        toHost.accept(new ToHost.Trace(on));
    }

    /** On the thread that receives. */
    void accept(FromHost.Traced batch) {
        latest.clear();
        List<TraceRecord> records = new ArrayList<>();
        if (batch.lost() > 0) {
            records.add(new TraceRecord.Lost(source, Instant.now(), batch.lost()));
        }
        batch.calls().forEach(call -> records.add(take(call)));
        trace.traced(this, records);
    }

    /**
     * The host has ended. On the thread that received.
     *
     * @param folder the private folder of the host, with what it left there
     */
    void died(Path folder, FaultCode reason) {
        List<TraceRecord> records = new ArrayList<>();
        for (TracedCall call : TraceJournal.read(folder)) {
            if (!latest.contains(call.number())) {
                TraceRecord record = take(call);
                if (!(call.outcome() instanceof TracedCall.UnderWay)) {
                    records.add(record);
                }
            }
        }
        for (TracedCall call : underWay.values()) {
            records.add(new TraceRecord.Called(source, call.with(new TracedCall.NeverReturned(reason))));
        }
        if (!records.isEmpty()) {
            trace.traced(this, records);
        }
        trace.ended(this);
    }

    private TraceRecord take(TracedCall call) {
        if (call.outcome() instanceof TracedCall.UnderWay) {
            underWay.put(call.number(), call);
        } else {
            underWay.remove(call.number());
            latest.add(call.number());
        }
        return new TraceRecord.Called(source, call);
    }
}
