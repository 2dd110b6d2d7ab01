/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * nginx in front of another server on this computer, as authorities have it: it ends the TLS, asks clients for a certificate, and
 * tells whom it names in the header X-Client.
 */
public final class Nginx implements AutoCloseable {

    private static final Path USUAL = Path.of("/usr/sbin/nginx");
    private static final Duration START = Duration.ofSeconds(20);

    private final Path folder = Folders.createFast("klicnik-nginx");
    private final Process process;
    private final int port;

    /**
     * @param own the certificate and key of the server
     * @param authority whose certificates clients are let in with; others are sent away with a page
     * @param behind the port of the server behind
     * @param protocols of TLS, as nginx names them
     * @throws IOException when it does not start
     */
    public Nginx(OpenSslAuthority.Issued own, OpenSslAuthority authority, int behind, String protocols)
            throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Path configuration = Files.writeString(folder.resolve("nginx.conf"), """
            daemon off;
            worker_processes 1;
            pid %1$s/pid;
            error_log %1$s/errors;
            %2$s
            events { worker_connections 64; }
            http {
              access_log off;
              client_body_temp_path %1$s/body;
              proxy_temp_path %1$s/proxy;
              fastcgi_temp_path %1$s/fastcgi;
              uwsgi_temp_path %1$s/uwsgi;
              scgi_temp_path %1$s/scgi;
              server {
                listen 127.0.0.1:%3$d ssl;
                server_name localhost;
                ssl_certificate %4$s;
                ssl_certificate_key %5$s;
                ssl_client_certificate %6$s;
                ssl_verify_client optional;
                ssl_protocols %7$s;
                location / {
                  proxy_pass http://127.0.0.1:%8$d;
                  proxy_set_header X-Client $ssl_client_s_dn;
                }
              }
            }
            """.formatted(folder, "root".equals(System.getProperty("user.name")) ? "user root;" : "", port, own.pem(),
                own.key(), authority.self().pem(), protocols, behind));
        // not every path has the folders of servers
        String program = Files.isExecutable(USUAL) ? USUAL.toString() : "nginx";
        process = new ProcessBuilder(program, "-p", folder.toString(), "-c", configuration.toString(), "-e",
                folder.resolve("errors").toString()).redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile()).start();
        try {
            Await.within(START).until("nginx listens", this::listens);
        } catch (RuntimeException | AssertionError e) {
            String told = errors();
            close();
            throw new IOException("nginx does not start: " + told, e);
        }
    }

    private boolean listens() {
        if (!process.isAlive()) {
            throw new IllegalStateException("nginx has ended");
        }
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private String errors() {
        try {
            Path errors = folder.resolve("errors");
            return Files.exists(errors) ? Files.readString(errors) : "";
        } catch (IOException e) {
            return e.toString();
        }
    }

    /**
     * @param path begins with a slash
     * @return the address
     */
    public String at(String path) {
        return "https://localhost:" + port + path;
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Folders.delete(folder);
    }
}
