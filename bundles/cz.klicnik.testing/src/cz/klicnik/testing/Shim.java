/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A PKCS#11 library that passes every call on to a real one, counts it, and misbehaves as it is told, at any time and
 * in any process that has loaded it. What its tokens remember — tries of PINs, used room — they remember from one process
 * to the next. What it is told is described in {@code native/README.md}. Each shim is a file of
 * its own, so that its path alone is enough: it needs no environment. Safe for threads.
 */
public final class Shim implements AutoCloseable {

    private static final String COUNTERS = "counters";

    private final Path folder;
    private final Path library;
    private final List<String> told = new ArrayList<>();

    private Shim(Path shim, Path module, Map<String, String> environment) throws IOException {
        folder = Files.createTempDirectory("klicnik-shim");
        library = Files.copy(shim, folder.resolve("libklicnik-shim.so"));
        ShimCounts.create(counters());
        Files.createFile(control());
        Map<String, String> own = Map.of("KLICNIK_SHIM_MODULE", module.toString(), "KLICNIK_SHIM_COUNT",
                counters().toString(), "KLICNIK_SHIM_CONTROL", control().toString(),
                "KLICNIK_SHIM_STATE", folder.resolve("state").toString());
        Files.writeString(folder.resolve("libklicnik-shim.so.env"), lines(environment) + lines(own));
    }

    /**
     * @param libraries compiles the shim
     * @param token what it stands before
     * @return a shim that changes nothing yet
     * @throws IOException when it cannot be made
     */
    public static Shim over(NativeLibraries libraries, TestToken token) throws IOException {
        return new Shim(libraries.shim(), token.module(), token.environment());
    }

    /**
     * @param libraries compiles the shim
     * @param hsm what it stands before
     * @return a shim that changes nothing yet
     * @throws IOException when it cannot be made
     */
    public static Shim over(NativeLibraries libraries, SoftHsm hsm) throws IOException {
        return new Shim(libraries.shim(), SoftHsm.module(), hsm.environment());
    }

    /**
     * @param libraries compiles the shim
     * @param hsm what it stands before
     * @return a shim that prints on standard output when it is loaded
     * @throws IOException when it cannot be made
     */
    public static Shim printing(NativeLibraries libraries, SoftHsm hsm) throws IOException {
        return new Shim(libraries.printingShim(), SoftHsm.module(), hsm.environment());
    }

    /** @return the library to be loaded */
    public Path library() {
        return library;
    }

    /**
     * @param token a token of the library behind
     * @return the token seen through this shim
     */
    public TestToken token(TestToken token) {
        return token.through(library, Map.of());
    }

    /**
     * Replaces everything it has been told. It is so from the next call on.
     *
     * @param rules lines of the control file
     * @throws IOException when they cannot be written
     */
    public synchronized void tell(String... rules) throws IOException {
        told.clear();
        told.addAll(List.of(rules));
        write();
    }

    /**
     * Tells it one thing more.
     *
     * @param rule a line of the control file
     * @throws IOException when it cannot be written
     */
    public synchronized void add(String rule) throws IOException {
        told.add(rule);
        write();
    }

    /**
     * Takes one thing back.
     *
     * @param rule a line that it was told
     * @throws IOException when the rest cannot be written
     */
    public synchronized void takeBack(String rule) throws IOException {
        if (!told.remove(rule)) {
            throw new IllegalArgumentException("Never told: " + rule);
        }
        write();
    }

    /**
     * A text as one word of a rule, whatever characters it has.
     *
     * @param text a label, say
     * @return the word, quoted
     */
    public static String word(String text) {
        return TokenTool.quoted(text);
    }

    /**
     * @return the calls so far, of every process that loaded this library
     * @throws IOException when they cannot be read
     */
    public ShimCounts counts() throws IOException {
        return ShimCounts.read(counters());
    }

    /**
     * For another process that has a shim's path only.
     *
     * @param library any library
     * @return the file that {@link ShimCounts} reads, if the library is a shim made by this class
     */
    public static Optional<Path> counters(Path library) {
        return Optional.of(library.resolveSibling(COUNTERS)).filter(Files::exists);
    }

    /**
     * Counts from zero again.
     *
     * @throws IOException when it cannot be written
     */
    public void resetCounts() throws IOException {
        ShimCounts.reset(counters());
    }

    /** Deletes the library and its files. Processes that have loaded it go on without rules. */
    @Override
    public void close() throws IOException {
        Folders.delete(folder);
    }

    /** At once, so that a reader never sees half of it. */
    private void write() throws IOException {
        Path fresh = folder.resolve("control.new");
        Files.writeString(fresh, told.stream().map(rule -> rule + "\n").collect(Collectors.joining()));
        Files.move(fresh, control(), StandardCopyOption.ATOMIC_MOVE);
    }

    private Path control() {
        return folder.resolve("control");
    }

    private Path counters() {
        return folder.resolve(COUNTERS);
    }

    private static String lines(Map<String, String> settings) {
        return settings.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue() + "\n")
                .collect(Collectors.joining());
    }
}
