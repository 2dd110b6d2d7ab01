/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.net.Fetcher;

/** Against a real server on this machine, which behaves well and badly. */
class HttpFetcherTest {

    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final CountDownLatch finished = new CountDownLatch(1);
    private final Fetcher fetcher = new HttpFetcher(ProxySelector.of(null));

    HttpFetcherTest() throws IOException {
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/good", e -> answer(e, 200, "dobrý"));
        server.createContext("/missing", e -> answer(e, 404, "nic"));
        server.createContext("/echo",
                e -> answer(e, 200, new String(e.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)
                        + e.getRequestHeaders().getFirst("Content-Type")));
        server.createContext("/once", e -> redirect(e, "/good"));
        server.createContext("/endless", e -> redirect(e, "/endless"));
        server.createContext("/file", e -> redirect(e, "file:///etc/passwd"));
        server.createContext("/large", e -> {
            e.sendResponseHeaders(200, 0);
            try (OutputStream out = e.getResponseBody()) {
                for (int i = 0; i < 100_000; i++) {
                    out.write(new byte[1024]);
                }
            } catch (IOException given) {
                // the other side has given up, which is what the test wants
                finished.countDown();
            }
        });
        server.createContext("/slow", e -> {
            e.sendResponseHeaders(200, 0);
            try {
                finished.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
    }

    @AfterEach
    void close() {
        finished.countDown();
        server.stop(0);
    }

    @Test
    void a_document_comes_with_where_it_came_from() throws Exception {
        Fetcher.Fetched fetched = fetcher.fetch(Fetcher.Request.get(at("/once")), new NullProgressMonitor());
        assertEquals("dobrý", text(fetched));
        assertEquals(at("/good"), fetched.from());
    }

    @Test
    void a_message_is_posted_with_its_type() throws Exception {
        assertEquals("otázkaapplication/ocsp-request",
                text(fetcher.fetch(
                        Fetcher.Request.post(at("/echo"), "application/ocsp-request",
                                Bytes.of("otázka".getBytes(StandardCharsets.UTF_8))),
                        new NullProgressMonitor())));
    }

    @Test
    void errors_name_the_address_and_what_was_said() throws Exception {
        assertEquals("HTTP 404", fault(Fetcher.Request.get(at("/missing"))).detail(Fault.MESSAGE).orElseThrow());
        server.stop(0);
        assertEquals(FaultCode.NETWORK_FAILED, fault(Fetcher.Request.get(at("/good"))).code());
        for (String address : new String[] { "ftp://127.0.0.1/x", "file:///etc/passwd", "http:///", "urn:x" }) {
            Fault fault = fault(Fetcher.Request.get(URI.create(address)));
            assertEquals(FaultCode.NETWORK_FAILED, fault.code());
            assertEquals(address, fault.detail(Fault.NAME).orElseThrow());
        }
    }

    @Test
    void redirects_are_counted_and_lead_to_the_web_only() throws Exception {
        assertEquals(FaultCode.NETWORK_LIMIT, fault(Fetcher.Request.get(at("/endless"))).code());
        assertEquals(FaultCode.NETWORK_FAILED, fault(Fetcher.Request.get(at("/file"))).code());
    }

    @Test
    void what_is_too_large_is_given_up_in_the_middle() throws Exception {
        Fault fault = fault(
                new Fetcher.Request(at("/large"), Optional.empty(), 100_000, Duration.ofSeconds(20), 0));
        assertEquals(FaultCode.NETWORK_LIMIT, fault.code());
        assertEquals("100000 B", fault.detail(Fault.NEEDED).orElseThrow());
        finished.await();
    }

    @Test
    void what_takes_too_long_is_given_up() throws Exception {
        assertEquals(FaultCode.NETWORK_LIMIT,
                fault(new Fetcher.Request(at("/slow"), Optional.empty(), 1000, Duration.ofMillis(300), 0)).code());
    }

    @Test
    void it_can_be_cancelled() {
        NullProgressMonitor monitor = new NullProgressMonitor();
        monitor.setCanceled(true);
        assertThrows(OperationCanceledException.class,
                () -> fetcher.fetch(Fetcher.Request.get(at("/slow")), monitor));
    }

    @Test
    void switched_off_it_asks_nobody() {
        FaultException e = assertThrows(FaultException.class,
                () -> Fetcher.OFF.fetch(Fetcher.Request.get(at("/good")), new NullProgressMonitor()));
        assertEquals(FaultCode.NETWORK_OFF, e.fault().code());
        assertTrue(e.fault().detail(Fault.NAME).orElseThrow().endsWith("/good"));
    }

    private Fault fault(Fetcher.Request request) {
        return assertThrows(FaultException.class, () -> fetcher.fetch(request, new NullProgressMonitor())).fault();
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private static String text(Fetcher.Fetched fetched) {
        return new String(fetched.content().toArray(), StandardCharsets.UTF_8);
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        answer(exchange, 302, "");
    }

    private static void answer(HttpExchange exchange, int code, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(code, body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
