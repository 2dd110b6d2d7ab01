/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal.names;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.files.FileFaults;
import cz.klicnik.core.files.FolderWatch;
import cz.klicnik.core.files.PrivateFiles;
import cz.klicnik.core.model.TokenIdentity;

/**
 * Names that people give to tokens, kept in the user's data folder: a token's own label changes only when it is erased. By
 * who a token is, never by its slot. Several consoles share the file.
 *
 * <pre>
 * klicnik token-names 1
 * bit4id Bit4id JS2048+%28LB%29 2444134000011914 Office+of+the+mayor
 * </pre>
 *
 * Thread-safe.
 */
public final class TokenNames implements AutoCloseable {

    /** Longer names are cut: no list has room for them. */
    public static final int LONGEST = 60;

    private static final String FILE = "token-names";
    private static final String HEAD = "klicnik token-names 1";
    private static final int FIELDS = 5;

    private final Path file;
    private final BiConsumer<String, Throwable> log;
    private volatile Map<TokenIdentity, String> names;
    private Optional<FolderWatch> watch = Optional.empty();

    /**
     * Reads what there is.
     *
     * @param folder made when something is first written
     * @param log told when the file cannot be read
     */
    public TokenNames(Path folder, BiConsumer<String, Throwable> log) {
        this.file = folder.resolve(FILE);
        this.log = log;
        this.names = look();
    }

    /** The name of a token, if somebody gave it one. Never blocks. */
    public Optional<String> of(TokenIdentity token) {
        return Optional.ofNullable(names.get(token));
    }

    /** Whether no token has a name. */
    public boolean isEmpty() {
        return names.isEmpty();
    }

    /**
     * From now on looks into the file whenever another console has changed it.
     *
     * @param changed called on a thread of its own when names are not any more what they were
     */
    public synchronized void watch(Runnable changed) {
        if (watch.isEmpty()) {
            Path folder = file.toAbsolutePath().resolveSibling("");
            watch = FolderWatch.start("klicnik-names-watch", List.of(folder), other -> !other.endsWith(FILE),
                    any -> lookAgain(changed));
            // what was named before the watch began
            lookAgain(changed);
        }
    }

    private synchronized void lookAgain(Runnable changed) {
        Map<TokenIdentity, String> now = look();
        if (!now.equals(names)) {
            names = now;
            changed.run();
        }
    }

    /** Watches no more. */
    @Override
    public synchronized void close() {
        watch.ifPresent(FolderWatch::close);
    }

    /**
     * Gives a token a name.
     *
     * @param name blank to take it away
     * @throws FaultException TOKEN_WEAK: it could be another token's name as well; FILE_PROBLEM, DISK_FULL,
     *         FOLDER_PROTECTED: it was not kept
     */
    public synchronized void name(TokenIdentity token, String name) throws FaultException {
        if (token.weak()) {
            throw new FaultException(FaultCode.TOKEN_WEAK);
        }
        String kept = kept(name);
        try {
            PrivateFiles.createFolder(file.toAbsolutePath().resolveSibling(""));
            try (FileChannel channel = PrivateFiles.open(file.resolveSibling(file.getFileName() + ".lock"));
                    FileLock held = channel.lock()) {
                Map<TokenIdentity, String> all = new LinkedHashMap<>(readOrPutAside());
                if (kept.isEmpty()) {
                    all.remove(token);
                } else {
                    all.put(token, kept);
                }
                PrivateFiles.replace(file, write(all).getBytes(StandardCharsets.UTF_8));
                names = Map.copyOf(all);
            }
        } catch (IOException e) {
            throw FileFaults.writing(file, e);
        }
    }

    /** On one line, without what cannot be seen, and not too long. */
    private static String kept(String name) {
        String line = name.codePoints().map(c -> Character.isISOControl(c) ? ' ' : c)
                .filter(c -> Character.getType(c) != Character.FORMAT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString()
                .strip();
        return line.codePointCount(0, line.length()) <= LONGEST ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)).strip();
    }

    private Map<TokenIdentity, String> look() {
        try {
            Optional<Map<TokenIdentity, String>> read = read();
            if (read.isEmpty()) {
                log.accept("The names of tokens are damaged: " + file, new IOException(file.toString()));
            }
            return read.orElse(Map.of());
        } catch (IOException e) {
            log.accept("The names of tokens cannot be read: " + file, e);
            return Map.of();
        }
    }

    private Map<TokenIdentity, String> readOrPutAside() throws IOException {
        Optional<Map<TokenIdentity, String>> read = read();
        if (read.isEmpty()) {
            Files.move(file, file.resolveSibling(file.getFileName() + ".damaged"), StandardCopyOption.REPLACE_EXISTING);
        }
        return read.orElse(Map.of());
    }

    /** @return empty when this is not what {@link #write} wrote */
    private Optional<Map<TokenIdentity, String>> read() throws IOException {
        String text;
        try {
            text = Files.readString(file);
        } catch (NoSuchFileException e) {
            // nobody has named a token yet
            return Optional.of(Map.of());
        }
        Map<TokenIdentity, String> all = new LinkedHashMap<>();
        boolean head = true;
        for (String line : text.lines().toList()) {
            String[] fields = line.split(" ", -1);
            if (head ? !line.equals(HEAD) : fields.length != FIELDS) {
                return Optional.empty();
            }
            if (!head) {
                try {
                    all.put(new TokenIdentity(decode(fields[0]), decode(fields[1]), decode(fields[2]),
                            decode(fields[3])), decode(fields[4]));
                } catch (IllegalArgumentException e) {
                    return Optional.empty();
                }
            }
            head = false;
        }
        return head ? Optional.empty() : Optional.of(Map.copyOf(all));
    }

    private static String write(Map<TokenIdentity, String> all) {
        StringBuilder text = new StringBuilder(HEAD).append('\n');
        all.forEach((token, name) -> text.append(String.join(" ", encode(token.family()), encode(token.manufacturer()),
                encode(token.model()), encode(token.serial()), encode(name))).append('\n'));
        return text.toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
