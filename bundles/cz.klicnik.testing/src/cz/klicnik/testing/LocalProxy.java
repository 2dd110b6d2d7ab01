/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * An HTTP proxy on this computer that reaches nothing beyond it: it has a table of what is behind the addresses, and notes
 * what it is asked for. So tests can use host names that do not exist.
 */
public final class LocalProxy implements AutoCloseable {

    private final ServerSocket server;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Map<String, byte[]> documents = new ConcurrentHashMap<>();

    /** @throws IOException when no port is free */
    public LocalProxy() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("proxy").start(this::accept);
    }

    /** @return its port on 127.0.0.1 */
    public int port() {
        return server.getLocalPort();
    }

    /** @return the request lines, such as {@code GET http://host/path HTTP/1.1} or {@code CONNECT host:443 HTTP/1.1} */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /**
     * Puts a document behind an address.
     *
     * @param address whole
     * @param document its content
     */
    public void behind(String address, byte[] document) {
        documents.put(address, document.clone());
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofVirtual().name("proxied").start(() -> serve(socket));
            } catch (SocketException e) {
                // closed: the test is over
                return;
            } catch (IOException e) {
                throw new IllegalStateException("The proxy failed", e);
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            String request = in.readLine();
            if (request == null) {
                return;
            }
            asked.add(request);
            for (String header = in.readLine(); header != null && !header.isEmpty(); header = in.readLine()) {
                // says nothing that matters here
                continue;
            }
            byte[] document = documents.get(request.split(" ")[1]);
            String head =
                    document == null ? "HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                            : "HTTP/1.1 200 OK\r\nContent-Length: " + document.length + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            if (document != null) {
                socket.getOutputStream().write(document);
            }
        } catch (IOException e) {
            // the other side has gone, which is its right
            asked.add("broken: " + e.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
