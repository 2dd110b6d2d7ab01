/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * What an authority has on the network, on this computer: its certificate, its revocation list, its status service, all made
 * by openssl; and addresses that behave badly.
 */
public final class PkiServer implements AutoCloseable {

    private static final int PIECE = 8192;

    private final OpenSslAuthority authority;
    private final HttpServer server;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    /**
     * @param authority whose server it is
     * @throws IOException when no port is free
     */
    public PkiServer(OpenSslAuthority authority) throws IOException {
        this.authority = authority;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        on("/ca.cer", e -> answer(e, "application/pkix-cert", authority.self().der()));
        on("/list.crl", e -> answer(e, "application/pkix-crl", authority.revocationList()));
        on("/ocsp", e -> answer(e, "application/ocsp-response",
                authority.answer(e.getRequestBody().readAllBytes(), authority.self())));
        on("/page", e -> answer(e, "text/html", "<html>Log in</html>".getBytes()));
        on("/endless", e -> {
            e.getResponseHeaders().set("Location", "/endless?" + asked.size());
            e.sendResponseHeaders(302, -1);
            e.close();
        });
        on("/never", e -> {
            e.sendResponseHeaders(200, 0);
            try (OutputStream out = e.getResponseBody()) {
                while (closed.getCount() > 0) {
                    out.write(new byte[PIECE]);
                }
            }
        });
        on("/silent", e -> {
            try {
                closed.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            e.close();
        });
        server.start();
    }

    /** What is done with a request. */
    private interface Behaviour {
        void serve(HttpExchange exchange) throws IOException;
    }

    private void on(String path, Behaviour behaviour) {
        server.createContext(path, exchange -> {
            asked.add(path);
            try {
                behaviour.serve(exchange);
            } catch (IOException given) {
                // the other side has given up: what the bad addresses are for
                exchange.close();
            }
        });
    }

    private static void answer(HttpExchange exchange, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    /**
     * @param path {@code /ca.cer}, {@code /list.crl}, {@code /ocsp}; badly behave {@code /page} (a web page), {@code
     *        /endless} (redirects), {@code /never} (a body without end), {@code /silent} (no answer)
     * @return its address
     */
    public String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** @return the paths that were asked for, one after the other */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /** @return extensions that name the certificate, the service and the list */
    public String extensions() {
        return "authorityInfoAccess = OCSP;URI:" + at("/ocsp") + ",caIssuers;URI:" + at("/ca.cer")
                + "\ncrlDistributionPoints = URI:" + at("/list.crl") + "\n";
    }

    /** @return whose it is */
    public OpenSslAuthority authority() {
        return authority;
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
