/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core.net;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;

/**
 * The one way to the network: http and https, bounded in size, time and redirects. Nobody else opens a connection, and this
 * one only where the user asked for it or allows it. Thread-safe; blocks, so never on the UI thread.
 */
@FunctionalInterface
public interface Fetcher {

    /** Lets nothing through. */
    Fetcher OFF = (request, monitor) -> {
        throw new FaultException(FaultCode.NETWORK_OFF, Fault.NAME, request.address().toString());
    };

    /**
     * Fetches a document.
     *
     * @param monitor cancels it
     * @throws FaultException NETWORK_OFF, NETWORK_FAILED or NETWORK_LIMIT
     * @throws org.eclipse.core.runtime.OperationCanceledException when the monitor is cancelled
     */
    Fetched fetch(Request request, IProgressMonitor monitor) throws FaultException;

    /**
     * What is wanted.
     *
     * @param address http or https
     * @param body is sent with POST; absent for GET
     * @param atMost for all of it, redirects included
     */
    record Request(URI address, Optional<Body> body, int mostBytes, Duration atMost, int redirects) {

        /** A document of at most 10 MiB within 15 seconds and three redirects. */
        public static Request get(URI address) {
            return new Request(address, Optional.empty(), 10 << 20, Duration.ofSeconds(15), 3);
        }

        /** The same for what answers a message. */
        public static Request post(URI address, String contentType, Bytes content) {
            return new Request(address, Optional.of(new Body(contentType, content)), 1 << 20, Duration.ofSeconds(15),
                    3);
        }
    }

    /** What is sent. */
    record Body(String contentType, Bytes content) {
    }

    /**
     * What came.
     *
     * @param contentType as the server says; empty when it does not
     * @param from after redirects
     */
    record Fetched(Bytes content, String contentType, URI from) {
    }
}
