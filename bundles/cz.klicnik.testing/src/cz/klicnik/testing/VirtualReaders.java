/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.testing;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The real PC/SC service of Linux with two readers of the vsmartcard project, into which a test puts {@link VirtualCard}s.
 * Each instance is a service of its own on a socket of its own, which only programs with {@link #environment} see, so that
 * any number of tests may run at once and none disturbs the machine's own service.
 *
 * <p>The service can be stopped and started again. Not safe for threads.
 */
public final class VirtualReaders implements AutoCloseable {

    /** How many readers there are. */
    public static final int READERS = 2;

    private static final String SOCKET_VARIABLE = "PCSCLITE_CSOCK_NAME";
    private static final Path DRIVER = Path.of("/usr/lib/pcsc/drivers/serial/libifdvpcd.so");
    private static final Duration START = Duration.ofSeconds(20);
    private static final long END_SECONDS = 5;

    private final Path folder;
    private final Path socket;
    private final Path starter;
    private final String name;
    private final boolean any;
    private final int port;
    private Optional<Process> service = Optional.empty();

    /**
     * Starts the service.
     *
     * @param libraries compiles what hands the socket over
     * @param name what the readers are called; PC/SC appends {@code 00 00} and {@code 00 01}
     * @throws IOException when {@link #unavailable} has a reason, or it does not start
     */
    public VirtualReaders(NativeLibraries libraries, String name) throws IOException {
        this(libraries, name, true, Optional.empty());
    }

    /**
     * @param libraries compiles what hands the socket over
     * @return a service without any reader
     * @throws IOException when {@link #unavailable} has a reason, or it does not start
     */
    public static VirtualReaders none(NativeLibraries libraries) throws IOException {
        return new VirtualReaders(libraries, "", false, Optional.empty());
    }

    /**
     * A service that this process sees, and every process that it starts, where the variable PCSCLITE_CSOCK_NAME was set for
     * it, as the tests of the running product have it.
     *
     * @param libraries compiles what hands the socket over
     * @param name what the readers are called
     * @return the service
     * @throws IOException when {@link #unavailable} has a reason, the variable is not set, or it does not start
     */
    public static VirtualReaders ofThisProcess(NativeLibraries libraries, String name) throws IOException {
        String path = System.getenv(SOCKET_VARIABLE);
        if (path == null) {
            throw new IOException(SOCKET_VARIABLE + " is not set");
        }
        return new VirtualReaders(libraries, name, true, Optional.of(Path.of(path)));
    }

    private VirtualReaders(NativeLibraries libraries, String name, boolean any, Optional<Path> at) throws IOException {
        Optional<String> reason = unavailable();
        if (reason.isPresent()) {
            throw new IOException(reason.get());
        }
        this.name = name;
        this.any = any;
        starter = libraries.listening();
        folder = Files.createTempDirectory("klicnik-pcscd");
        socket = at.orElseGet(() -> folder.resolve("pcscd.comm"));
        port = freePorts();
        Path configuration = Files.createDirectory(folder.resolve("reader.conf.d"));
        if (any) {
            Files.writeString(configuration.resolve("readers"), """
                    FRIENDLYNAME "%s"
                    DEVICENAME /dev/null:0x%x
                    LIBPATH %s
                    CHANNELID 0x%x
                    """.formatted(name, port, DRIVER, port));
        }
        startService();
    }

    /** @return why there are no virtual readers to be had here, or nothing */
    public static Optional<String> unavailable() {
        boolean installed = Stream.of(System.getenv("PATH").split(":")).map(Path::of)
                .anyMatch(f -> Files.exists(f.resolve("pcscd"))) || Files.exists(Path.of("/usr/sbin/pcscd"));
        if (!installed || Files.notExists(DRIVER)) {
            return Optional.of("virtual readers are not installed (Debian: pcscd vsmartcard-vpcd)");
        }
        if (!"root".equals(System.getProperty("user.name"))) {
            return Optional.of("virtual readers need root: pcscd writes to /run/pcscd");
        }
        return Files.exists(Path.of("/run/pcscd/pcscd.comm"))
                ? Optional.of("this machine runs a PC/SC service of its own, which suffers no other")
                : Optional.empty();
    }

    /** @return what a program needs in its environment to see these readers and no others */
    public Map<String, String> environment() {
        return Map.of(SOCKET_VARIABLE, socket.toString());
    }

    /**
     * @param reader from 0
     * @return its name in PC/SC
     */
    public String reader(int reader) {
        return name + " 00 0" + reader;
    }

    /**
     * Puts a card into a reader.
     *
     * @param reader from 0; empty
     * @param atr in hexadecimal
     * @return the card, which is pulled when it is closed
     * @throws IOException when the reader does not take it
     */
    public VirtualCard insert(int reader, String atr) throws IOException {
        return VirtualCard.insert(port + reader, atr);
    }

    /**
     * Starts the service where it does not run.
     *
     * @throws IOException when it cannot be started
     */
    public void startService() throws IOException {
        if (service.isPresent()) {
            return;
        }
        Files.deleteIfExists(socket);
        ProcessBuilder builder = new ProcessBuilder(List.of(starter.toString(), socket.toString(), "pcscd",
                "--foreground", "--config", folder.resolve("reader.conf.d").toString()))
                .redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile());
        builder.environment().merge("PATH", "/usr/sbin:/sbin", (path, more) -> path + ":" + more);
        Process started = builder.start();
        service = Optional.of(started);
        // the readers' ports are open as soon as it serves
        Await.within(START).until("pcscd opens its readers",
                () -> !started.isAlive() || Files.exists(socket) && (!any || listensAt(port + 1)));
        if (!started.isAlive()) {
            throw new IOException("pcscd ended: " + Files.readString(folder.resolve("log")));
        }
    }

    /** Ends the service, as an administrator or a crash would. Cards are thrown out. */
    public void stopService() throws IOException {
        if (service.isPresent()) {
            Process running = service.get();
            service = Optional.empty();
            running.destroy();
            try {
                if (!running.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                    running.destroyForcibly().waitFor();
                }
            } catch (InterruptedException e) {
                running.destroyForcibly();
                Thread.currentThread().interrupt();
            }
            Files.deleteIfExists(socket);
        }
    }

    @Override
    public void close() throws IOException {
        stopService();
        Folders.delete(folder);
    }

    /** Two in a row: the reader driver listens on one for each reader. */
    private static int freePorts() throws IOException {
        while (true) {
            try (ServerSocket first = new ServerSocket(0); ServerSocket second = tryToOpen(first.getLocalPort() + 1)) {
                if (second.isBound()) {
                    return first.getLocalPort();
                }
            }
        }
    }

    private static ServerSocket tryToOpen(int port) throws IOException {
        try {
            return new ServerSocket(port);
        } catch (IOException | IllegalArgumentException e) {
            // taken by somebody else: an unbound one says so
            return new ServerSocket();
        }
    }

    /** From the kernel's list: a trial connection would be a card. */
    private static boolean listensAt(int port) {
        String wanted = "%04X ".formatted(port);
        try {
            for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
                for (String line : Files.readAllLines(Path.of(table))) {
                    String[] words = line.strip().split("\\s+");
                    if (words.length > 3 && words[3].equals("0A") && (words[1] + " ").endsWith(":" + wanted)) {
                        return true;
                    }
                }
            }
            return false;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
