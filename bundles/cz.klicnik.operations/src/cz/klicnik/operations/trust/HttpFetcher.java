/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.trust;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.net.Fetcher;

/**
 * Reaches the network with Java's client. Redirects are followed by hand, so that each one is counted and none leads to
 * another kind of address; what exceeds a limit is given up in the middle. Thread-safe.
 */
public final class HttpFetcher implements Fetcher {

    private static final long PERIOD_MILLISECONDS = 50;
    private static final int OK = 200;
    private static final int REDIRECT = 300;
    private static final int ERROR = 400;

    private final HttpClient client;

    /** @param proxies of the system, or a test's own */
    public HttpFetcher(ProxySelector proxies) {
        client = HttpClient.newBuilder().proxy(proxies).followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Duration.ofSeconds(10)).build();
    }

    @Override
    public Fetched fetch(Request request, IProgressMonitor monitor) throws FaultException {
        long end = System.nanoTime() + request.atMost().toNanos();
        URI address = request.address();
        for (int redirects = 0; redirects <= request.redirects(); redirects++) {
            HttpResponse<InputStream> response = send(request, address, end, monitor);
            try (InputStream body = response.body()) {
                if (response.statusCode() >= OK && response.statusCode() < REDIRECT) {
                    return new Fetched(content(request, address, body, end, monitor),
                            response.headers().firstValue("Content-Type").orElse(""), address);
                }
                if (response.statusCode() >= ERROR || response.headers().firstValue("Location").isEmpty()) {
                    throw new FaultException(FaultCode.NETWORK_FAILED, Fault.NAME, address.toString(), Fault.MESSAGE,
                            "HTTP " + response.statusCode());
                }
                address = resolved(address, response.headers().firstValue("Location").get());
            } catch (IOException e) {
                throw failed(address, e);
            }
        }
        throw limit(request.address(), request.redirects() + " redirects");
    }

    private HttpResponse<InputStream> send(Request request, URI address, long end, IProgressMonitor monitor)
            throws FaultException {
        HttpRequest.Builder builder;
        try {
            if (!isWeb(address)) {
                throw new IllegalArgumentException("not http or https");
            }
            builder = HttpRequest.newBuilder(address).timeout(request.atMost()).header("User-Agent", "Klicnik");
        } catch (IllegalArgumentException e) {
            throw failed(address, e);
        }
        request.body().ifPresentOrElse(
                body -> builder.header("Content-Type", body.contentType())
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.content().toArray())),
                builder::GET);
        return await(client.sendAsync(builder.build(), HttpResponse.BodyHandlers.ofInputStream()), request, address,
                end,
                monitor);
    }

    private static Bytes content(Request request, URI address, InputStream body, long end, IProgressMonitor monitor)
            throws FaultException {
        CompletableFuture<Bytes> reading = CompletableFuture.supplyAsync(() -> {
            try {
                ByteArrayOutputStream all = new ByteArrayOutputStream();
                byte[] buffer = new byte[8192];
                for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
                    all.write(buffer, 0, n);
                    if (all.size() > request.mostBytes()) {
                        throw new TooLarge();
                    }
                }
                return Bytes.of(all.toByteArray());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }, task -> Thread.ofVirtual().name("klicnik-fetch").start(task));
        return await(reading, request, address, end, monitor);
    }

    /** Waits as long as there is time and nobody cancels; what is not waited for any more is given up. */
    private static <T> T await(CompletableFuture<T> future, Request request, URI address, long end,
            IProgressMonitor monitor) throws FaultException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return future.get(PERIOD_MILLISECONDS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    if (monitor.isCanceled()) {
                        throw new OperationCanceledException();
                    }
                    if (System.nanoTime() - end > 0) {
                        throw limit(address, request.atMost().toSeconds() + " s");
                    }
                } catch (ExecutionException e) {
                    throw of(e.getCause(), request, address);
                } catch (InterruptedException e) {
                    // whoever wants to stop cancels the monitor
                    interrupted = true;
                }
            }
        } finally {
            future.cancel(true);
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static FaultException of(Throwable cause, Request request, URI address) {
        if (cause instanceof TooLarge) {
            return limit(address, request.mostBytes() + " B");
        }
        if (cause instanceof HttpTimeoutException) {
            return limit(address, request.atMost().toSeconds() + " s");
        }
        return failed(address, cause instanceof UncheckedIOException u ? u.getCause() : cause);
    }

    private static boolean isWeb(URI address) {
        String scheme = String.valueOf(address.getScheme());
        return scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https");
    }

    private static URI resolved(URI from, String location) throws FaultException {
        try {
            return from.resolve(location);
        } catch (IllegalArgumentException e) {
            throw failed(from, e);
        }
    }

    private static FaultException failed(URI address, Throwable cause) {
        String message = Optional.ofNullable(cause.getMessage()).orElse(cause.getClass().getSimpleName());
        return new FaultException(Fault.of(FaultCode.NETWORK_FAILED, Fault.NAME, address.toString(), Fault.MESSAGE,
                message), cause);
    }

    private static FaultException limit(URI address, String needed) {
        return new FaultException(FaultCode.NETWORK_LIMIT, Fault.NAME, address.toString(), Fault.NEEDED, needed);
    }

    private static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
