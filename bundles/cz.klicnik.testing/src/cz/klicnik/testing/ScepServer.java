/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A SCEP server that is not ours ({@code scepserver}, of Debian's package {@code scep}) on a free port of this computer, with an
 * authority of its own. It issues at once, whoever knows the challenge; and renews for whoever has a certificate of it.
 */
public final class ScepServer implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(20);

    private final Path folder;
    private final Process process;
    private final int port;

    /**
     * @param challenge that a first request has to know
     * @throws IOException when the server is missing or does not start
     */
    public ScepServer(String challenge) throws IOException {
        folder = Folders.createFast("klicnik-scep");
        String depot = folder.resolve("depot").toString();
        Command.of("scepserver", "ca", "-init", "-depot", depot, "-keySize", "2048", "-years", "5").succeed();
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        process = new ProcessBuilder("scepserver", "-depot", depot, "-port", Integer.toString(port), "-challenge",
                challenge, "-allowrenew", "0").redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile()).start();
        try {
            Await.within(START).value("scepserver serves", () -> connects() ? Optional.of(port) : Optional.empty());
        } catch (AssertionError e) {
            String said = Files.readString(folder.resolve("log"));
            close();
            throw new AssertionError(said, e);
        }
    }

    private boolean connects() {
        if (!process.isAlive()) {
            throw new AssertionError("scepserver has ended");
        }
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** @return where it listens */
    public String address() {
        return "http://127.0.0.1:" + port + "/scep";
    }

    /** @return SHA-256 of its authority's certificate, in hexadecimal */
    public String fingerprint() throws IOException, GeneralSecurityException {
        try (var pem = Files.newInputStream(folder.resolve("depot").resolve("ca.pem"))) {
            byte[] der = CertificateFactory.getInstance("X.509").generateCertificate(pem).getEncoded();
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(der));
        }
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly().onExit().join();
        Folders.delete(folder);
    }
}
