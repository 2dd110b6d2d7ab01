/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.trust;

import java.io.EOFException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.net.ssl.SSLException;

import org.eclipse.core.runtime.OperationCanceledException;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.net.Fetcher.Request;

/** What is made of the exceptions of Java's client, which puts one around the other. */
final class NetworkFaults {

    private static final int MOST_CAUSES = 50;
    /** Java gives the alert in its message only. */
    private static final Pattern ALERT = Pattern.compile("fatal alert: ([a-z_]+)");
    /** What a server says of a client's certificate (RFC 8446, section 6.2). */
    private static final Set<String> OF_CERTIFICATES = Set.of("bad_certificate", "unsupported_certificate",
            "certificate_revoked", "certificate_expired", "certificate_unknown", "unknown_ca", "access_denied",
            "certificate_required");

    private NetworkFaults() {
    }

    /** @throws OperationCanceledException when somebody has cancelled on the way */
    static FaultException of(Throwable thrown, Request request, URI address) {
        Optional<FaultException> token = FaultException.within(thrown);
        if (token.isPresent()) {
            return new FaultException(token.get().fault(), thrown);
        }
        cause(thrown, OperationCanceledException.class).ifPresent(cancelled -> {
            throw cancelled;
        });
        if (cause(thrown, TooLarge.class).isPresent()) {
            return limit(address, request.mostBytes() + " B");
        }
        if (cause(thrown, HttpTimeoutException.class).isPresent()) {
            return limit(address, request.atMost().toSeconds() + " s");
        }
        Optional<ServerTrust.Distrust> distrust = cause(thrown, ServerTrust.Distrust.class);
        if (distrust.isPresent()) {
            return tls(address, thrown, Optional.of(distrust.get().reason()), distrust.get());
        }
        Optional<SSLException> tls = cause(thrown, SSLException.class);
        if (tls.isPresent() && cause(thrown, EOFException.class).isEmpty()) {
            Matcher alert = ALERT.matcher(message(tls.get()));
            return tls(address, thrown, alert.find() && OF_CERTIFICATES.contains(alert.group(1))
                    ? Optional.of("CLIENT") : Optional.empty(), tls.get());
        }
        return failed(address, thrown instanceof UncheckedIOException u ? u.getCause() : thrown);
    }

    static FaultException failed(URI address, Throwable cause) {
        return new FaultException(Fault.of(FaultCode.NETWORK_FAILED, Fault.NAME, address.toString(), Fault.MESSAGE,
                message(cause)), cause);
    }

    static FaultException failed(URI address, String message) {
        return new FaultException(FaultCode.NETWORK_FAILED, Fault.NAME, address.toString(), Fault.MESSAGE, message);
    }

    static FaultException limit(URI address, String needed) {
        return new FaultException(FaultCode.NETWORK_LIMIT, Fault.NAME, address.toString(), Fault.NEEDED, needed);
    }

    private static FaultException tls(URI address, Throwable thrown, Optional<String> reason, Throwable telling) {
        Fault fault = Fault.of(FaultCode.NETWORK_TLS, Fault.NAME, address.toString(), Fault.MESSAGE, message(telling));
        return new FaultException(reason.map(r -> fault.with(Fault.REASON, r)).orElse(fault), thrown);
    }

    private static String message(Throwable cause) {
        return Optional.ofNullable(cause.getMessage()).orElse(cause.getClass().getSimpleName());
    }

    private static <T extends Throwable> Optional<T> cause(Throwable thrown, Class<T> type) {
        return Stream.iterate(Optional.of(thrown), Optional::isPresent, t -> t.map(Throwable::getCause))
                .limit(MOST_CAUSES).map(Optional::get).filter(type::isInstance).map(type::cast).findFirst();
    }

    /** More came than was allowed. */
    static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
