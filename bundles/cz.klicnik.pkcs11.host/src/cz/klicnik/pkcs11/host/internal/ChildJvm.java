/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host.internal;

import java.io.File;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pkcs11.ModuleHost;
import cz.klicnik.pkcs11.host.HostMain;
import cz.klicnik.pkcs11.lowlevel.NativeLoader;
import iaik.pkcs.pkcs11.wrapper.PKCS11;

/** The process of a driver host, its socket, its output and its private folder. */
public final class ChildJvm {

    /** One of each jar or folder that the host needs. */
    static final List<Class<?>> ANCHORS = List.of(HostMain.class, ModuleHost.class, Bytes.class,
            NativeLoader.class, PKCS11.class, IProgressMonitor.class);
    /** Variables by which a Java runtime takes options that nobody meant for this one. */
    private static final List<String> FOREIGN_OPTIONS = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS",
            "_JAVA_OPTIONS");
    private static final long OUTPUT_MILLISECONDS = 200;
    /** A process that was ended by a signal: 128 and its number. */
    private static final Map<Integer, String> SIGNALS = Map.of(129, "SIGHUP", 130, "SIGINT", 131, "SIGQUIT", 132,
            "SIGILL", 134, "SIGABRT", 135, "SIGBUS", 136, "SIGFPE", 137, "SIGKILL", 139, "SIGSEGV", 143, "SIGTERM");

    /**
     * What runs in the process.
     *
     * @param main takes the socket's path and the private folder as its arguments
     * @param anchors one of each jar or folder that it needs
     * @param classPath what it needs besides: a driver written in Java, which needs more memory too
     * @param options for the Java virtual machine, beside those that every child gets
     */
    public record Program(Class<?> main, List<Class<?>> anchors, List<Path> classPath, List<String> options) {

        public Program {
            anchors = List.copyOf(anchors);
            classPath = List.copyOf(classPath);
            options = List.copyOf(options);
        }
    }

    private final Process process;
    private final ChildOutput output;
    private final SocketChannel channel;
    private final Path folder;

    private ChildJvm(Process process, ChildOutput output, SocketChannel channel, Path folder) {
        this.process = process;
        this.output = output;
        this.channel = channel;
        this.folder = folder;
    }

    /**
     * The host of a driver.
     *
     * @param classPath what it needs beside the host's own classes
     */
    static Program host(List<Path> classPath) {
        return new Program(HostMain.class, ANCHORS, classPath, List.of());
    }

    /**
     * Starts a process and waits until it calls back.
     *
     * @param environment on top of our own
     * @param printed takes the lines that it prints
     * @throws FaultException HOST_NOT_STARTED
     */
    public static ChildJvm start(Program program, Map<String, String> environment, Duration deadline,
            Consumer<String> printed) throws FaultException {
        try {
            Path folder = PrivateFolder.create(parents());
            try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
                Path socket = folder.resolve("s");
                server.bind(UnixDomainSocketAddress.of(socket));
                Process process = builder(program, environment, socket, folder).start();
                ChildOutput output = new ChildOutput(process, printed);
                Optional<SocketChannel> channel = accept(server, process, deadline);
                if (channel.isEmpty()) {
                    process.destroyForcibly();
                    throw notStarted(process, output, deadline);
                }
                return new ChildJvm(process, output, channel.get(), folder);
            } catch (IOException | FaultException e) {
                PrivateFolder.delete(folder);
                throw e;
            }
        } catch (IOException e) {
            throw new FaultException(Fault.of(FaultCode.HOST_NOT_STARTED, Fault.MESSAGE, e.toString()), e);
        }
    }

    public Process process() {
        return process;
    }

    public SocketChannel channel() {
        return channel;
    }

    /** Why the process ended, or that it did; waits for it, and ends it where it does not end by itself. */
    public Fault obituary(long waitMilliseconds) {
        try {
            if (!process.waitFor(waitMilliseconds, TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor(waitMilliseconds, TimeUnit.MILLISECONDS);
            }
            output.await(OUTPUT_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Fault fault = Fault.of(FaultCode.HOST_DIED, Fault.EXIT, exit(process, output));
        Optional<String> words = output.lastWords();
        return words.isPresent() ? fault.with(Fault.MESSAGE, words.get()) : fault;
    }

    /** What the host leaves behind lies there until {@link #deleteFolder}. */
    Path folder() {
        return folder;
    }

    public void deleteFolder() {
        PrivateFolder.delete(folder);
    }

    private static FaultException notStarted(Process process, ChildOutput output, Duration deadline) {
        try {
            process.waitFor(OUTPUT_MILLISECONDS, TimeUnit.MILLISECONDS);
            output.await(OUTPUT_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new FaultException(FaultCode.HOST_NOT_STARTED, Fault.EXIT, exit(process, output), Fault.SECONDS,
                Long.toString(deadline.toSeconds()), Fault.MESSAGE, output.lastWords().orElse(""));
    }

    private static String exit(Process process, ChildOutput output) {
        if (process.isAlive()) {
            return "";
        }
        int value = process.exitValue();
        Optional<String> signal = Optional.ofNullable(SIGNALS.get(value)).filter(s -> File.separatorChar == '/');
        return output.crash().or(() -> signal).map(s -> value + " (" + s + ")").orElse(Integer.toString(value));
    }

    private static Optional<SocketChannel> accept(ServerSocketChannel server, Process process, Duration deadline)
            throws IOException {
        try (Selector selector = Selector.open()) {
            process.onExit().thenRun(selector::wakeup);
            server.configureBlocking(false);
            server.register(selector, SelectionKey.OP_ACCEPT);
            selector.select(deadline.toMillis());
            Optional<SocketChannel> channel = Optional.ofNullable(server.accept());
            if (channel.isPresent()) {
                channel.get().configureBlocking(true);
            }
            return channel;
        }
    }

    private static ProcessBuilder builder(Program program, Map<String, String> environment, Path socket, Path folder)
            throws IOException {
        boolean windows = File.separatorChar == '\\';
        String nowhere = windows ? "NUL" : "/dev/null";
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", windows ? "java.exe" : "java").toString(),
                program.classPath().isEmpty() ? "-Xmx64m" : "-Xmx256m",
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-XX:-UsePerfData",
                // no memory of ours is written anywhere, and nobody looks into this process
                "-XX:-CreateCoredumpOnCrash", "-XX:-HeapDumpOnOutOfMemoryError", "-XX:+DisableAttachMechanism",
                "-XX:ErrorFile=" + nowhere, "-XX:+DisplayVMOutputToStderr",
                "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", "-Djava.io.tmpdir=" + folder,
                "-cp", ClassPath.of(program.anchors(), program.classPath())));
        command.addAll(program.options());
        command.addAll(List.of(program.main().getName(), socket.toString(), folder.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        FOREIGN_OPTIONS.forEach(builder.environment()::remove);
        builder.environment().putAll(environment);
        builder.redirectInput(new File(nowhere));
        return builder;
    }

    /** Where the private folder may be: what the system offers for sockets first, then the usual ones. */
    private static List<Path> parents() {
        List<Path> parents = new ArrayList<>();
        String runtime = System.getenv("XDG_RUNTIME_DIR");
        if (runtime != null && !runtime.isBlank()) {
            parents.add(Path.of(runtime));
        }
        parents.add(Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath());
        parents.add(Path.of("/tmp"));
        return parents;
    }
}
