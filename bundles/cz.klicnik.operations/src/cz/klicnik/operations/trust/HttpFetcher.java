/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.trust;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.eclipse.core.runtime.IProgressMonitor;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.net.Access;
import cz.klicnik.core.net.Fetcher;

/**
 * Reaches the network with Java's client. Redirects are followed by hand, so that each one is counted and none leads to
 * another kind of address, or takes credentials elsewhere; what exceeds a limit is given up in the middle. Thread-safe.
 *
 * <p>A request that trusts or authenticates in its own way gets a client of its own, which does all its work, the signature of
 * the handshake included, on the thread that waits for it ({@link Waiting}): so a token is not used by two threads, and nothing goes on
 * behind the back of a caller who has given up. A password is in one text of Java's client, which nobody can wipe, until that is
 * collected; it is in no log and no fault.
 */
public final class HttpFetcher implements Fetcher {

    private static final Duration CONNECTING = Duration.ofSeconds(10);
    private static final int OK = 200;
    private static final int REDIRECT = 300;
    private static final int ERROR = 400;

    private final ProxySelector proxies;
    private final HttpClient shared;

    /** @param proxies of the system, or a test's own */
    public HttpFetcher(ProxySelector proxies) {
        this.proxies = proxies;
        shared = HttpClient.newBuilder().proxy(proxies).followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECTING).sslContext(TlsSetup.anybody()).build();
    }

    @Override
    public Fetched fetch(Request request, IProgressMonitor monitor) throws FaultException {
        Waiting waiting = new Waiting(request, monitor);
        if (request.access().equals(Access.ANYBODY)) {
            return fetch(request, shared, waiting);
        }
        try (TlsSetup tls = TlsSetup.of(request.access(), request.address())) {
            HttpClient own = HttpClient.newBuilder().proxy(proxies).followRedirects(HttpClient.Redirect.NEVER)
                    .version(HttpClient.Version.HTTP_1_1).executor(waiting).sslContext(tls.context())
                    .sslParameters(tls.parameters()).build();
            try {
                return fetch(request, own, waiting);
            } finally {
                own.shutdownNow();
            }
        }
    }

    private static Fetched fetch(Request request, HttpClient client, Waiting waiting) throws FaultException {
        URI address = request.address();
        for (int redirects = 0; redirects <= request.redirects(); redirects++) {
            HttpResponse<InputStream> response = send(request, address, client, waiting);
            try (InputStream body = response.body()) {
                int status = response.statusCode();
                boolean redirected = status >= REDIRECT && status < ERROR
                        && response.headers().firstValue("Location").isPresent();
                if (status >= OK && status < REDIRECT || request.everyStatus() && !redirected) {
                    return new Fetched(content(request, address, body, waiting),
                            response.headers().firstValue("Content-Type").orElse(""), address, status,
                            headers(response.headers()));
                }
                if (!redirected) {
                    throw NetworkFaults.failed(address, "HTTP " + status);
                }
                address = redirected(request, address, response.headers().firstValue("Location").get());
            } catch (IOException e) {
                throw NetworkFaults.failed(address, e);
            }
        }
        throw NetworkFaults.limit(request.address(), request.redirects() + " redirects");
    }

    private static HttpResponse<InputStream> send(Request request, URI address, HttpClient client, Waiting waiting)
            throws FaultException {
        HttpRequest.Builder builder;
        try {
            if (!isWeb(address)) {
                throw new IllegalArgumentException("not http or https");
            }
            builder = HttpRequest.newBuilder(address).header("User-Agent", "Klicnik");
            request.headers().forEach(builder::setHeader);
        } catch (IllegalArgumentException e) {
            throw NetworkFaults.failed(address, e);
        }
        request.access().login().ifPresent(login -> builder.setHeader("Authorization", basic(login)));
        request.body().ifPresentOrElse(
                body -> builder.header("Content-Type", body.contentType())
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.content().toArray())),
                builder::GET);
        return waiting.await(client.sendAsync(builder.build(), HttpResponse.BodyHandlers.ofInputStream()), address);
    }

    private static String basic(Access.Login login) {
        byte[] name = (login.name() + ":").getBytes(StandardCharsets.UTF_8);
        return login.password().withUtf8(password -> {
            byte[] both = Arrays.copyOf(name, name.length + password.length);
            System.arraycopy(password, 0, both, name.length, password.length);
            byte[] encoded = Base64.getEncoder().encode(both);
            try {
                return "Basic " + new String(encoded, StandardCharsets.ISO_8859_1);
            } finally {
                Arrays.fill(both, (byte) 0);
                Arrays.fill(encoded, (byte) 0);
            }
        });
    }

    private static Bytes content(Request request, URI address, InputStream body, Waiting waiting)
            throws FaultException {
        CompletableFuture<Bytes> reading = CompletableFuture.supplyAsync(() -> {
            try {
                ByteArrayOutputStream all = new ByteArrayOutputStream();
                byte[] buffer = new byte[8192];
                for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
                    all.write(buffer, 0, n);
                    if (all.size() > request.mostBytes()) {
                        throw new NetworkFaults.TooLarge();
                    }
                }
                return Bytes.of(all.toByteArray());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }, task -> Thread.ofVirtual().name("klicnik-fetch").start(task));
        return waiting.await(reading, address);
    }

    private static Map<String, String> headers(HttpHeaders headers) {
        Map<String, String> first = new HashMap<>();
        headers.map().forEach((name, values) -> first.putIfAbsent(name.toLowerCase(Locale.ROOT), values.getFirst()));
        return first;
    }

    private static URI redirected(Request request, URI from, String location) throws FaultException {
        URI to;
        try {
            to = from.resolve(location);
        } catch (IllegalArgumentException e) {
            throw NetworkFaults.failed(from, e);
        }
        if (request.access().authenticates() && !origin(to).equals(origin(from))) {
            throw new FaultException(FaultCode.NETWORK_FAILED, Fault.NAME, from.toString(), Fault.MESSAGE,
                    "redirect to " + to);
        }
        return to;
    }

    private static String origin(URI address) {
        boolean open = "http".equalsIgnoreCase(address.getScheme());
        int port = address.getPort() >= 0 ? address.getPort() : open ? 80 : 443;
        return (address.getScheme() + "://" + address.getHost() + ":" + port).toLowerCase(Locale.ROOT);
    }

    private static boolean isWeb(URI address) {
        String scheme = String.valueOf(address.getScheme());
        return scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https");
    }
}
