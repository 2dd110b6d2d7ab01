/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * openCryptoki's software token, which unlike SoftHSM counts PIN tries. There is one on a machine, so it is lent to one
 * test at a time, wiped before and after. A token that carries a label of its own is never touched.
 *
 * <p>Its files are wiped rather than re-initialised by C_InitToken: after a change of the SO PIN the latter leaves a
 * token of 3.8 to which nobody can log in (the master key stays wrapped with the default PIN).
 */
public final class OpenCryptoki implements AutoCloseable {

    /** The throw-away label, without which the token is left alone. */
    public static final String LABEL = "klicnik-test";
    /** The user PIN. */
    public static final String PIN = "123456";
    /** The security officer's PIN. */
    public static final String SO_PIN = "76543210";

    private static final String DEFAULT_SO_PIN = "87654321";
    private static final String FIRST_PIN = "1234567";
    private static final Set<String> OURS = Set.of(LABEL, "IBM OS PKCS#11");
    private static final String MODEL = "IBM SoftTok";
    private static final Path STATE = Path.of("/var/lib/opencryptoki/swtok");
    private static final Path SHARED = Path.of("/dev/shm/var.lib.opencryptoki.swtok");
    private static final Path LOCKS = Path.of("/var/lock/opencryptoki/swtok");
    private static final Duration TURN = Duration.ofMinutes(10);
    private static final Duration START = Duration.ofSeconds(10);
    private static final List<Path> MODULES = Stream.of("/usr/lib/x86_64-linux-gnu/pkcs11/libopencryptoki.so",
            "/usr/lib/aarch64-linux-gnu/pkcs11/libopencryptoki.so", "/usr/lib64/pkcs11/libopencryptoki.so",
            "/usr/lib/pkcs11/libopencryptoki.so").map(Path::of).toList();

    private final FileChannel lock;
    private final TestToken token;

    /**
     * Waits for its turn and gives a fresh token.
     *
     * @param libraries compiles what prepares the token
     * @throws IOException when {@link #unavailable} has a reason, or the token cannot be prepared
     */
    public OpenCryptoki(NativeLibraries libraries) throws IOException {
        Optional<String> reason = unavailable(libraries);
        if (reason.isPresent()) {
            throw new IOException(reason.get());
        }
        lock = takeTurn();
        try {
            wipe();
            token = prepare(tool(libraries));
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * For a test's assumption. Starts openCryptoki's daemon where it does not run.
     *
     * @param libraries compiles what asks the module
     * @return why there is no token to be used here, or nothing
     * @throws IOException when the asking program cannot be compiled
     */
    public static Optional<String> unavailable(NativeLibraries libraries) throws IOException {
        if (module().isEmpty()) {
            return Optional.of("openCryptoki is not installed (Debian: opencryptoki)");
        }
        TokenTool tool = tool(libraries);
        try (FileChannel turn = takeTurn()) {
            if (answer(tool).isEmpty()) {
                startDaemon();
                Await.within(START).until("pkcsslotd answers", () -> answer(tool).isPresent());
            }
            return refusal(tool.slots());
        } catch (IOException | AssertionError e) {
            return Optional.of("openCryptoki does not answer (its daemon pkcsslotd needs root or sudo, its users the "
                    + "group pkcs11): " + e.getMessage());
        }
    }

    private static Optional<String> refusal(List<TokenTool.Slot> slots) {
        Optional<TokenTool.Token> found = slots.stream().flatMap(slot -> slot.token().stream())
                .filter(token -> token.model().equals(MODEL)).findFirst();
        if (found.isEmpty()) {
            return Optional.of("openCryptoki has no software token (libpkcs11_sw.so in opencryptoki.conf)");
        }
        return found.map(TokenTool.Token::label).filter(label -> !OURS.contains(label))
                .map(label -> "openCryptoki's software token is in use: its label is " + label);
    }

    /** @return the library, where it is installed */
    public static Optional<Path> module() {
        return MODULES.stream().filter(Files::exists).findFirst();
    }

    /** @return the token, with {@link #PIN} and {@link #SO_PIN} */
    public TestToken token() {
        return token;
    }

    /** Wipes the token and lets the next test have it. */
    @Override
    public void close() throws IOException {
        try (lock) {
            wipe();
        }
    }

    private static TokenTool tool(NativeLibraries libraries) throws IOException {
        Path module = module().orElseThrow(() -> new IOException("openCryptoki is not installed"));
        return new TokenTool(libraries, module, Map.of());
    }

    /** The slots, or nothing while the daemon does not run. */
    private static Optional<List<TokenTool.Slot>> answer(TokenTool tool) {
        try {
            return Optional.of(tool.slots());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static void startDaemon() throws IOException {
        if (Files.notExists(LOCKS)) {
            privileged("install", "-d", "-m", "0770", "-g", "pkcs11", LOCKS.getParent().toString(), LOCKS.toString());
        }
        privileged("pkcsslotd");
    }

    private static void wipe() throws IOException {
        Path objects = STATE.resolve("TOK_OBJ");
        privileged("find", objects.toString(), "-mindepth", "1", "-delete");
        privileged("rm", "-f", STATE.resolve("NVTOK.DAT").toString(), STATE.resolve("MK_SO").toString(),
                STATE.resolve("MK_USER").toString(), SHARED.toString());
    }

    private static void privileged(String... words) throws IOException {
        List<String> all = new ArrayList<>();
        if (!"root".equals(System.getProperty("user.name"))) {
            all.addAll(List.of("sudo", "-n"));
        }
        all.addAll(List.of(words));
        Command.of(all).with(Map.of("PATH", System.getenv("PATH") + ":/usr/sbin:/sbin")).succeed();
    }

    /** Both PINs of a new token are to be changed before anything else is allowed. */
    private static TestToken prepare(TokenTool tool) throws IOException {
        TokenTool.Slot slot = tool.slots().stream().filter(s -> s.token().filter(t -> t.model().equals(MODEL))
                .isPresent()).findFirst().orElseThrow(() -> new IOException("The software token is gone"));
        Await.within(START).until("nobody reads the token of the last test any more",
                () -> isErased(tool, slot.id()));
        tool.run(List.of("open " + slot.id() + " so " + DEFAULT_SO_PIN, "set-pin " + DEFAULT_SO_PIN + " " + SO_PIN,
                "init-pin " + FIRST_PIN));
        tool.run(List.of("open " + slot.id() + " user " + FIRST_PIN, "set-pin " + FIRST_PIN + " " + PIN));
        Path module = module().orElseThrow();
        String serial = slot.token().map(TokenTool.Token::serial).orElse("");
        return new TestToken(module, Map.of(), slot.id(), LABEL, serial, PIN, SO_PIN);
    }

    /** Sessions of any process count, and a console that is open somewhere reads every token that it sees. */
    private static boolean isErased(TokenTool tool, long slot) {
        try {
            tool.run(List.of("init-token " + slot + " " + DEFAULT_SO_PIN + " " + LABEL));
            return true;
        } catch (IOException e) {
            if (String.valueOf(e.getMessage()).contains("CKR_SESSION_EXISTS")) {
                return false;
            }
            throw new UncheckedIOException(e);
        }
    }

    private static FileChannel takeTurn() throws IOException {
        Path file = Path.of(System.getProperty("java.io.tmpdir"), "klicnik-opencryptoki.lock");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            Await.within(TURN).value("another test gives openCryptoki back", () -> tryLock(channel));
            return channel;
        } catch (RuntimeException | AssertionError e) {
            channel.close();
            throw e;
        }
    }

    private static Optional<FileLock> tryLock(FileChannel channel) {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
