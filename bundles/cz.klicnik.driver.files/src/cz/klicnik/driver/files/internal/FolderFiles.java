/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.files.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import cz.klicnik.core.fault.FaultException;

/**
 * The files of a folder that the driver understands, by name.
 *
 * @param stores PKCS#12 files
 * @param certificates single certificates
 */
record FolderFiles(List<Path> stores, List<Path> certificates) {

    private static final Set<String> STORES = Set.of("p12", "pfx");
    private static final Set<String> CERTIFICATES = Set.of("cer", "crt", "der");
    /** Holds no object: it is there so that a folder without keys has a password, too. */
    static final String PASSWORD_ONLY = "klicnik-token.p12";
    static final String LABEL = "label.txt";

    /**
     * What tells whether a file is still the same.
     *
     * @param inode the file system's key, where it has one: a file that was replaced has another
     */
    record Stamp(long size, Instant modified, String inode) {

        static Stamp of(Path file) throws IOException {
            BasicFileAttributes a = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(a.size(), a.lastModifiedTime().toInstant(), String.valueOf(a.fileKey()));
        }
    }

    static FolderFiles of(Path folder) throws FaultException {
        Map<String, Path> stores = new TreeMap<>();
        Map<String, Path> certificates = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String kind = kind(file);
                if (STORES.contains(kind)) {
                    stores.put(name(file), file);
                } else if (CERTIFICATES.contains(kind)) {
                    certificates.put(name(file), file);
                }
            }
        } catch (IOException e) {
            throw new FaultException(FolderFaults.reading(folder, e), e);
        }
        return new FolderFiles(List.copyOf(stores.values()), List.copyOf(certificates.values()));
    }

    /** Whether a file is for its password only. */
    static boolean isPasswordOnly(Path store) {
        return name(store).equals(PASSWORD_ONLY);
    }

    /** The certificates in files beside one with the same name. */
    List<Path> beside(Path store) {
        return certificates.stream().filter(c -> base(c).equals(base(store))).toList();
    }

    /** The certificates that stand alone. */
    List<Path> alone() {
        List<Path> alone = new ArrayList<>(certificates);
        stores.forEach(s -> alone.removeAll(beside(s)));
        return alone;
    }

    /** The first line of {@code label.txt}, else the folder's name; as short as a token's label is. */
    static String label(Path folder) {
        Path file = folder.resolve(LABEL);
        Optional<String> own = Optional.empty();
        if (Files.isRegularFile(file)) {
            try (Stream<String> lines = Files.lines(file)) {
                own = lines.map(String::strip).filter(l -> !l.isEmpty()).findFirst();
            } catch (IOException | UncheckedIOException unreadable) {
                // the folder's own name serves as well
                own = Optional.empty();
            }
        }
        String label = own.orElse(name(folder));
        return label.length() <= 32 ? label : label.substring(0, 32);
    }

    static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /** The name without its extension. */
    static String base(Path file) {
        String name = name(file);
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }

    /** With its dot; empty where there is none. */
    static String extension(Path file) {
        return name(file).substring(base(file).length());
    }

    private static String kind(Path file) {
        String name = name(file);
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
