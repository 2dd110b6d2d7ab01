/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The CMP server of {@code openssl cmp} on a free port of this computer. It issues nothing: it gives out one certificate that was
 * made before ({@code -rsp_cert}), whoever asks. It believes a request to renew or revoke only when that names the issuer and
 * serial number of this certificate, so a test has the old and the new one made with the same number. It serves one connection
 * at a time.
 */
public final class OpenSslCmp implements AutoCloseable {

    private static final Pattern ACCEPT = Pattern.compile("^ACCEPT .*:(\\d+) PID=", Pattern.MULTILINE);
    private static final Duration START = Duration.ofSeconds(20);

    private final Path folder;
    private final Process process;
    private final int port;

    /**
     * Starts a server.
     *
     * @param options of {@code openssl cmp}: whom it trusts, how it protects, what it answers
     * @throws IOException when openssl cannot be started
     * @throws AssertionError with what it says, when it does not serve
     */
    public OpenSslCmp(String... options) throws IOException {
        folder = Folders.createFast("klicnik-cmp");
        List<String> words = new ArrayList<>(List.of("openssl", "cmp", "-config", "", "-port", "0", "-verbosity", "7"));
        words.addAll(List.of(options));
        process = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(logFile().toFile()).start();
        try {
            port = Await.within(START).value("openssl cmp serves", this::port);
        } catch (AssertionError e) {
            String said = log();
            close();
            throw new AssertionError(said, e);
        }
    }

    private Optional<Integer> port() {
        Matcher line = ACCEPT.matcher(log());
        if (line.find()) {
            return Optional.of(Integer.valueOf(line.group(1)));
        }
        if (!process.isAlive()) {
            throw new AssertionError("openssl cmp has ended");
        }
        return Optional.empty();
    }

    private Path logFile() {
        return folder.resolve("log");
    }

    /** @return where it listens */
    public String address() {
        return "http://127.0.0.1:" + port + "/pkix/";
    }

    /** @return what it has said up to now */
    public String log() {
        try {
            return Files.exists(logFile()) ? Files.readString(logFile()) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        process.onExit().join();
        Folders.delete(folder);
    }
}
