/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;

import org.eclipse.jdt.annotation.Nullable;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;

/** A web server on this computer, over TLS with a certificate that openssl has made, or without TLS. */
public final class TlsServer implements AutoCloseable {

    /** Extensions of a server's certificate for this computer. */
    public static final String LOCALHOST = """
        subjectAltName = DNS:localhost, IP:127.0.0.1
        extendedKeyUsage = serverAuth
        """;

    private static final char[] PASSWORD = "throw-away".toCharArray();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private TlsServer(HttpServer server) {
        this.server = server;
        server.setExecutor(threads);
        server.start();
    }

    /** What is asked of clients. */
    public enum Clients {
        /** No certificate. */
        ANYBODY,
        /** A certificate where they have one. */
        WANTED,
        /** A certificate, or they are sent away. */
        NEEDED
    }

    /**
     * Without TLS, as behind a proxy.
     *
     * @return the server
     * @throws IOException when no port is free
     */
    public static TlsServer open() throws IOException {
        return new TlsServer(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
    }

    /**
     * @param own the server's certificate and key
     * @param authority whose certificates clients are let in with
     * @param clients what is asked of them
     * @param protocols of TLS, by Java's names; none for the usual ones
     * @return the server
     * @throws IOException when it cannot be set up
     */
    public static TlsServer secure(OpenSslAuthority.Issued own, OpenSslAuthority authority, Clients clients,
            String... protocols) throws IOException {
        HttpsServer server =
                HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        SSLContext context = context(own, authority);
        server.setHttpsConfigurator(new HttpsConfigurator(context) {
            @Override
            public void configure(@Nullable HttpsParameters given) {
                SSLParameters parameters = context.getDefaultSSLParameters();
                parameters.setWantClientAuth(clients == Clients.WANTED);
                if (clients == Clients.NEEDED) {
                    parameters.setNeedClientAuth(true);
                }
                if (protocols.length > 0) {
                    parameters.setProtocols(protocols);
                }
                Objects.requireNonNull(given).setSSLParameters(parameters);
            }
        });
        return new TlsServer(server);
    }

    /**
     * @param path what it begins with
     * @param handler serves it
     */
    public void on(String path, HttpHandler handler) {
        server.createContext(path, exchange -> {
            try (exchange) {
                handler.handle(exchange);
            }
        });
    }

    /** @return its port */
    public int port() {
        return server.getAddress().getPort();
    }

    /**
     * @param path begins with a slash
     * @return the address
     */
    public String at(String path) {
        return (server instanceof HttpsServer ? "https" : "http") + "://localhost:" + port() + path;
    }

    /**
     * Answers.
     *
     * @param exchange what is answered
     * @param status of HTTP
     * @param headers with the content's type
     * @param body may be empty
     * @throws IOException when the other side has gone
     */
    public static void answer(HttpExchange exchange, int status, Map<String, String> headers, byte[] body)
            throws IOException {
        headers.forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        }
    }

    /**
     * Answers with a text.
     *
     * @param exchange what is answered
     * @param status of HTTP
     * @param text in UTF-8
     * @throws IOException when the other side has gone
     */
    public static void answer(HttpExchange exchange, int status, String text) throws IOException {
        answer(exchange, status, Map.of("Content-Type", "text/plain; charset=utf-8"),
                text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static SSLContext context(OpenSslAuthority.Issued own, OpenSslAuthority authority) throws IOException {
        Path p12 = Path.of(own.pem() + ".p12");
        if (Files.notExists(p12)) {
            Command.of("openssl", "pkcs12", "-export", "-in", own.pem().toString(), "-inkey", own.key().toString(),
                    "-certfile", authority.self().pem().toString(), "-out", p12.toString(), "-passout",
                    "pass:" + new String(PASSWORD)).succeed();
        }
        try {
            KeyStore keys = KeyStore.getInstance(p12.toFile(), PASSWORD);
            KeyManagerFactory keyManagers = KeyManagerFactory.getInstance("PKIX");
            keyManagers.init(keys, PASSWORD);
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry("authority", certificate(authority.self().der()));
            TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keyManagers.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private static X509Certificate certificate(byte[] der) throws GeneralSecurityException {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new java.io.ByteArrayInputStream(der));
    }

    /**
     * @param exchange of a server with TLS
     * @return the client's certificate in RFC 2253's form; empty where it has shown none
     */
    public static Optional<String> client(HttpExchange exchange) {
        if (!(exchange instanceof com.sun.net.httpserver.HttpsExchange secure)) {
            return Optional.empty();
        }
        try {
            return Optional.of(secure.getSSLSession().getPeerPrincipal().getName());
        } catch (javax.net.ssl.SSLPeerUnverifiedException none) {
            // that it has shown none
            return Optional.empty();
        }
    }
}
