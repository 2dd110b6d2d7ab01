/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;

/**
 * An EST server (RFC 7030): its certificates are made by openssl, its TLS is Java's or that of a proxy in front of it. The path
 * segment that RFC 7030 calls a label chooses how it behaves: {@link Behaviour}'s names in lower case.
 */
public final class EstServer {

    private static final String PATH = "/.well-known/est/";
    private static final String HOLDER = """
        keyUsage = critical, digitalSignature
        extendedKeyUsage = clientAuth, emailProtection
        """;
    private static final String WAIT = "7";
    /** What is done without a certificate. */
    private static final Set<Behaviour> WITHOUT = EnumSet.of(Behaviour.GARBAGE, Behaviour.PAGE, Behaviour.EMPTY,
            Behaviour.LARGE, Behaviour.NO_CERTIFICATE, Behaviour.LOST, Behaviour.ERROR);

    private final OpenSslAuthority authority;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final AtomicInteger waits = new AtomicInteger();
    private final Optional<String> authorization;

    /** How it behaves. */
    public enum Behaviour {
        /** As servers of RFC 7030 do: with lines of base64, which RFC 8951 has no more. */
        LINES,
        /** With words that are no base64. */
        GARBAGE,
        /** With a web page, and a status of success. */
        PAGE,
        /** With half of the answer. */
        TRUNCATED,
        /** With nothing. */
        EMPTY,
        /** With more than anybody wants. */
        LARGE,
        /** With a certificate for another key. */
        OTHER_KEY,
        /** With an answer without certificates. */
        NO_CERTIFICATE,
        /** By taking the request and closing the connection. */
        LOST,
        /** By having it wait, twice. */
        WAITING,
        /** As WAITING, until a date instead of for some seconds. */
        WAITING_UNTIL,
        /** With an error of HTTP, whose number follows: ERROR403. */
        ERROR
    }

    /**
     * @param server where it is put
     * @param authority who issues
     * @param login {@code name:password} that it wants of whoever shows no certificate; empty where it lets everybody in
     */
    public EstServer(TlsServer server, OpenSslAuthority authority, Optional<String> login) {
        this.authority = authority;
        authorization =
                login.map(l -> "Basic " + Base64.getEncoder().encodeToString(l.getBytes(StandardCharsets.UTF_8)));
        server.on(PATH, this::serve);
    }

    /** @return what was asked for: path, and who asked */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /** @return what was posted */
    public List<String> bodies() {
        return List.copyOf(bodies);
    }

    private void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring(PATH.length());
        // a proxy in front has authenticated the client
        Optional<String> client = TlsServer.client(exchange)
                .or(() -> Optional.ofNullable(exchange.getRequestHeaders().getFirst("X-Client"))
                        .filter(c -> !c.isEmpty()));
        asked.add(path + client.map(c -> " by " + c).orElse(""));
        String label = path.contains("/") ? path.substring(0, path.indexOf('/')) : "";
        String operation = path.substring(path.lastIndexOf('/') + 1);
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (operation.equals("cacerts")) {
            answer(exchange, label, authority.bundle(authority.self().der()));
            return;
        }
        bodies.add(new String(body, StandardCharsets.US_ASCII));
        boolean known = client.isPresent() || authorization.isEmpty()
                || authorization.get().equals(exchange.getRequestHeaders().getFirst("Authorization"));
        if (!known) {
            exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"est\"");
            TlsServer.answer(exchange, 401, "Kdo jste?");
        } else if (!"application/pkcs10".equals(exchange.getRequestHeaders().getFirst("Content-Type"))) {
            TlsServer.answer(exchange, 415, "application/pkcs10, please");
        } else if (operation.equals("simplereenroll") && client.isEmpty()) {
            TlsServer.answer(exchange, 403, "Re-enrolment needs the old certificate");
        } else if (operation.equals("simpleenroll") || operation.equals("simplereenroll")) {
            enrol(exchange, label, body);
        } else {
            TlsServer.answer(exchange, 404, "No such thing");
        }
    }

    private void enrol(HttpExchange exchange, String label, byte[] body) throws IOException {
        if (WITHOUT.stream().map(EstServer::name).anyMatch(label::startsWith)) {
            answer(exchange, label, new byte[0]);
            return;
        }
        byte[] request;
        byte[] certificate;
        try {
            request = Base64.getMimeDecoder().decode(body);
            certificate = authority.certify(request, HOLDER);
        } catch (IllegalArgumentException | IOException e) {
            TlsServer.answer(exchange, 400, "That is no request: " + e.getMessage());
            return;
        }
        boolean until = label.equals(name(Behaviour.WAITING_UNTIL));
        if ((label.equals(name(Behaviour.WAITING)) || until) && waits.getAndIncrement() < 2) {
            TlsServer.answer(exchange, 202,
                    Map.of("Retry-After", until ? "Fri, 01 Jan 2100 00:00:00 GMT" : WAIT), new byte[0]);
        } else if (label.equals(name(Behaviour.OTHER_KEY))) {
            answer(exchange, label, authority.bundle(authority.issue("other", HOLDER).der()));
        } else {
            answer(exchange, label, authority.bundle(certificate));
        }
    }

    private static void answer(HttpExchange exchange, String label, byte[] pkcs7) throws IOException {
        byte[] encoded = label.equals(name(Behaviour.LINES)) ? Base64.getMimeEncoder().encode(pkcs7)
                : Base64.getEncoder().encode(pkcs7);
        Map<String, String> headers = Map.of("Content-Type", "application/pkcs7-mime; smime-type=certs-only",
                "Content-Transfer-Encoding", "base64");
        if (label.startsWith(name(Behaviour.ERROR))) {
            TlsServer.answer(exchange, Integer.parseInt(label.substring(name(Behaviour.ERROR).length())),
                    "Vysvětlení\u0007 serveru");
        } else if (label.equals(name(Behaviour.GARBAGE))) {
            TlsServer.answer(exchange, 200, headers, "Nic takového".getBytes(StandardCharsets.UTF_8));
        } else if (label.equals(name(Behaviour.PAGE))) {
            TlsServer.answer(exchange, 200, Map.of("Content-Type", "text/html"),
                    "<html><title>Log in</title></html>".getBytes(StandardCharsets.UTF_8));
        } else if (label.equals(name(Behaviour.TRUNCATED))) {
            TlsServer.answer(exchange, 200, headers, Arrays.copyOf(encoded, encoded.length / 2));
        } else if (label.equals(name(Behaviour.EMPTY))) {
            TlsServer.answer(exchange, 200, headers, new byte[0]);
        } else if (label.equals(name(Behaviour.LARGE))) {
            TlsServer.answer(exchange, 200, headers, new byte[5_000_000]);
        } else if (label.equals(name(Behaviour.NO_CERTIFICATE))) {
            // a SignedData that holds nothing (RFC 2315, section 9.1)
            TlsServer.answer(exchange, 200, headers, Base64.getEncoder().encode(java.util.HexFormat.of().parseHex(
                    "302306092a864886f70d010702a0163014020101310030" + "0b06092a864886f70d0107013100")));
        } else if (label.equals(name(Behaviour.LOST))) {
            exchange.close();
        } else {
            TlsServer.answer(exchange, 200, headers, encoded);
        }
    }

    private static String name(Behaviour behaviour) {
        return behaviour.name().toLowerCase(java.util.Locale.ROOT);
    }
}
