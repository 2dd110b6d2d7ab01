/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core.net;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
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
     * @throws FaultException NETWORK_OFF, NETWORK_FAILED, NETWORK_LIMIT or NETWORK_TLS; the fault of the token where its key
     *         was to authenticate and could not
     * @throws org.eclipse.core.runtime.OperationCanceledException when the monitor is cancelled
     */
    Fetched fetch(Request request, IProgressMonitor monitor) throws FaultException;

    /**
     * What is wanted.
     *
     * @param address http or https
     * @param body is sent with POST; absent for GET
     * @param headers besides those that every request has; no secrets
     * @param access who is asked, and who asks
     * @param mostBytes of the answer
     * @param atMost for all of it, redirects included, but for what this side takes for its own keys: a person may be entering
     *        a PIN for it
     * @param redirects how many are followed; never to another server with what authenticates
     * @param everyStatus whether answers that are no success come as they are; otherwise they are NETWORK_FAILED
     */
    record Request(URI address, Optional<Body> body, Map<String, String> headers, Access access, int mostBytes,
            Duration atMost, int redirects, boolean everyStatus) {

        /** @throws IllegalArgumentException when credentials would go over an open connection */
        public Request {
            headers = Map.copyOf(headers);
            if (access.authenticates() && !"https".equalsIgnoreCase(address.getScheme())) {
                throw new IllegalArgumentException("Credentials are for https only");
            }
        }

        /** Without headers and credentials. */
        public Request(URI address, Optional<Body> body, int mostBytes, Duration atMost, int redirects) {
            this(address, body, Map.of(), Access.ANYBODY, mostBytes, atMost, redirects, false);
        }

        /** A document of at most 10 MiB within 15 seconds and three redirects. */
        public static Request get(URI address) {
            return new Request(address, Optional.empty(), 10 << 20, Duration.ofSeconds(15), 3);
        }

        /** The same for what answers a message. */
        public static Request post(URI address, String contentType, Bytes content) {
            return new Request(address, Optional.of(new Body(contentType, content)), 1 << 20, Duration.ofSeconds(15),
                    3);
        }

        /** With a header more, or another one. */
        public Request with(String name, String value) {
            Map<String, String> more = new java.util.HashMap<>(headers);
            more.put(name, value);
            return new Request(address, body, more, access, mostBytes, atMost, redirects, everyStatus);
        }

        /** Trusting and authenticating otherwise. */
        public Request with(Access other) {
            return new Request(address, body, headers, other, mostBytes, atMost, redirects, everyStatus);
        }

        /** Within another time. */
        public Request within(Duration time) {
            return new Request(address, body, headers, access, mostBytes, time, redirects, everyStatus);
        }

        /** Following so many redirects. */
        public Request following(int most) {
            return new Request(address, body, headers, access, mostBytes, atMost, most, everyStatus);
        }

        /** With answers of every status as they come. */
        public Request whateverStatus() {
            return new Request(address, body, headers, access, mostBytes, atMost, redirects, true);
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
     * @param status of HTTP
     * @param headers by their names in lower case, of each the first
     */
    record Fetched(Bytes content, String contentType, URI from, int status, Map<String, String> headers) {

        public Fetched {
            headers = Map.copyOf(headers);
        }

        /** Of success, without headers. */
        public Fetched(Bytes content, String contentType, URI from) {
            this(content, contentType, from, 200, Map.of());
        }

        /** A header by its name, in whatever case. */
        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
        }
    }
}
