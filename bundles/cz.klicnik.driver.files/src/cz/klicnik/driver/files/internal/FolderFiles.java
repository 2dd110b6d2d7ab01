/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.files.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pki.CertificateParser;

/**
 * The files of a folder that the driver understands, by name.
 *
 * @param stores PKCS#12 files
 * @param certificates single certificates
 */
record FolderFiles(List<Path> stores, List<Path> certificates) {

    private static final Set<String> STORES = Set.of("p12", "pfx");
    private static final Set<String> CERTIFICATES = Set.of("cer", "crt", "der");
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\\s]+)-----END CERTIFICATE-----");
    private static final String SECRET = "PRIVATE KEY";

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
                String extension = extension(file);
                if (STORES.contains(extension)) {
                    stores.put(name(file), file);
                } else if (CERTIFICATES.contains(extension)) {
                    certificates.put(name(file), file);
                }
            }
        } catch (IOException e) {
            throw new FaultException(problem(folder, e), e);
        }
        return new FolderFiles(List.copyOf(stores.values()), List.copyOf(certificates.values()));
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

    /**
     * The certificate in a file, DER or PEM.
     *
     * @throws FaultException FILE_PROBLEM when it cannot be read, is too large, or holds a private key, which must not be
     *         shown
     */
    static Bytes certificate(Path file) throws FaultException {
        byte[] bytes;
        try {
            if (Files.size(file) > CertificateParser.LONGEST) {
                throw new FaultException(FaultCode.FILE_PROBLEM, Fault.PATH, file.toString(), Fault.MESSAGE,
                        Files.size(file) + " bytes");
            }
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new FaultException(problem(file, e), e);
        }
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (text.contains(SECRET)) {
            throw new FaultException(FaultCode.FILE_PROBLEM, Fault.PATH, file.toString(), Fault.MESSAGE, SECRET);
        }
        Matcher pem = PEM.matcher(text);
        if (!pem.find()) {
            return Bytes.of(bytes);
        }
        try {
            return Bytes.of(Base64.getMimeDecoder().decode(pem.group(1)));
        } catch (IllegalArgumentException e) {
            throw new FaultException(
                    Fault.of(FaultCode.FILE_PROBLEM, Fault.PATH, file.toString(), Fault.MESSAGE, "PEM"),
                    e);
        }
    }

    /** The first line of {@code label.txt}, else the folder's name; as short as a token's label is. */
    static String label(Path folder) {
        Path file = folder.resolve("label.txt");
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

    static Fault problem(Path file, IOException e) {
        return Fault.of(FaultCode.FILE_PROBLEM, Fault.PATH, file.toString(), Fault.MESSAGE,
                e.getClass().getSimpleName());
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

    private static String extension(Path file) {
        String name = name(file);
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
