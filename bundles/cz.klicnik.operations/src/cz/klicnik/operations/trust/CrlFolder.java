/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.trust;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.files.PrivateFiles;
import cz.klicnik.pki.chain.CrlStore;

/**
 * Revocation lists that were fetched, in a folder of the user's, until their nextUpdate (RFC 5280, section 5.1.2.5). Only
 * the user can read it: which authorities somebody asks about is nobody else's business. Whether a list may be believed is
 * asked anew each time it is used, so whoever could write here could not make a certificate good. A list past its time, or
 * without one, and a file that is damaged are deleted and never used. Thread-safe, also between processes: files are
 * replaced as a whole.
 */
final class CrlFolder implements CrlStore.Kept {

    private static final String ENDING = ".crl";

    private final Path folder;
    private final long mostBytes;
    private final Clock clock;
    private final Consumer<Fault> log;

    /**
     * @param folder is made when something is to be kept
     * @param mostBytes of all lists together: those that were not used for longest go first
     * @param log is told of what cannot be read or written; nothing fails by it
     */
    CrlFolder(Path folder, long mostBytes, Clock clock, Consumer<Fault> log) {
        this.folder = folder;
        this.mostBytes = mostBytes;
        this.clock = clock;
        this.log = log;
    }

    @Override
    public Optional<Bytes> list(URI address) {
        Path file = file(address);
        try {
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            if (Files.size(file) > mostBytes) {
                throw new GeneralSecurityException(Files.size(file) + " B");
            }
            Bytes content = Bytes.of(Files.readAllBytes(file));
            if (!isGood(content)) {
                Files.deleteIfExists(file);
                return Optional.empty();
            }
            Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
            return Optional.of(content);
        } catch (NoSuchFileException e) {
            // another process was quicker
            return Optional.empty();
        } catch (IOException e) {
            problem(FaultCode.FILE_PROBLEM, file, e);
        } catch (GeneralSecurityException e) {
            problem(FaultCode.FILE_UNUSABLE, file, e);
            delete(file);
        }
        return Optional.empty();
    }

    @Override
    public void keep(URI address, Bytes list) {
        Path file = file(address);
        try {
            if (list.length() <= mostBytes && isGood(list)) {
                PrivateFiles.createFolder(folder);
                PrivateFiles.replace(file, list.toArray());
                Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
                makeRoom(file);
            }
        } catch (IOException e) {
            problem(FaultCode.FILE_PROBLEM, file, e);
        } catch (GeneralSecurityException e) {
            problem(FaultCode.FILE_UNUSABLE, file, e);
        }
    }

    /** Whether its time is now. */
    private boolean isGood(Bytes content) throws GeneralSecurityException {
        X509CRL list = (X509CRL) CertificateFactory.getInstance("X.509")
                .generateCRL(new ByteArrayInputStream(content.toArray()));
        return Optional.ofNullable(list.getNextUpdate()).map(Date::toInstant)
                .filter(next -> next.isAfter(clock.instant())).isPresent();
    }

    private void makeRoom(Path fresh) throws IOException {
        List<Path> files = new ArrayList<>();
        long all = 0;
        try (var listed = Files.newDirectoryStream(folder, "*" + ENDING)) {
            for (Path file : listed) {
                files.add(file);
                all += Files.size(file);
            }
        }
        files.remove(fresh);
        files.sort(Comparator.comparing(CrlFolder::lastUsed));
        for (Path file : files) {
            if (all > mostBytes) {
                all -= Files.size(file);
                Files.deleteIfExists(file);
            }
        }
    }

    private static FileTime lastUsed(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            // gone, or not to be read: the first to go
            return FileTime.fromMillis(0);
        }
    }

    private void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            problem(FaultCode.FILE_PROBLEM, file, e);
        }
    }

    private void problem(FaultCode code, Path file, Exception e) {
        log.accept(Fault.of(code, Fault.PATH, file.toString(), Fault.MESSAGE,
                Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName())));
    }

    /** An address may hold anything; its fingerprint is a name everywhere. */
    private Path file(URI address) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(address.toString().getBytes(StandardCharsets.UTF_8));
            return folder.resolve(HexFormat.of().formatHex(hash) + ENDING);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
