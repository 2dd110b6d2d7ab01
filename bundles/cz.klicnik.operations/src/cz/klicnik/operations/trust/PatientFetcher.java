/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.trust;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

import org.eclipse.core.runtime.IProgressMonitor;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.net.Fetcher;

/**
 * Bounds the time of all that one question fetches: a path has several certificates, each names several addresses, and each
 * of them may be slow. An address that failed is not asked again. For one thread.
 */
final class PatientFetcher implements Fetcher {

    private final Fetcher network;
    private final Duration patience;
    private final LongSupplier nanoseconds;
    private final long end;
    private final Map<URI, Fault> failed = new HashMap<>();

    /** @param nanoseconds a clock like {@link System#nanoTime()} */
    PatientFetcher(Fetcher network, Duration patience, LongSupplier nanoseconds) {
        this.network = network;
        this.patience = patience;
        this.nanoseconds = nanoseconds;
        this.end = nanoseconds.getAsLong() + patience.toNanos();
    }

    @Override
    public Fetched fetch(Request request, IProgressMonitor monitor) throws FaultException {
        Optional<Fault> before = Optional.ofNullable(failed.get(request.address()));
        if (before.isPresent()) {
            throw new FaultException(before.get());
        }
        Duration left = Duration.ofNanos(end - nanoseconds.getAsLong());
        if (!left.isPositive()) {
            throw new FaultException(FaultCode.NETWORK_LIMIT, Fault.NAME, request.address().toString(), Fault.NEEDED,
                    patience.toSeconds() + " s");
        }
        Duration atMost = left.compareTo(request.atMost()) < 0 ? left : request.atMost();
        try {
            return network.fetch(request.within(atMost), monitor);
        } catch (FaultException e) {
            failed.put(request.address(), e.fault());
            throw e;
        }
    }
}
