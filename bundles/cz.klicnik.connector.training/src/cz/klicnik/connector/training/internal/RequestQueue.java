/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.training.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.files.FileFaults;
import cz.klicnik.core.files.PrivateFiles;

/**
 * What the authority has received and issued, so that the same request gets the same answer however often it is sent: for each,
 * by the hash of the request, when it will be answered and then the certificate.
 */
public final class RequestQueue {

    private static final int NUMBER_LENGTH = 12;

    private final Path folder;

    /** @param folder made when something is kept */
    public RequestQueue(Path folder) {
        this.folder = folder;
    }

    /** The authority's number of a request. */
    public static String number(Bytes request) {
        try {
            return Bytes.of(MessageDigest.getInstance("SHA-256").digest(request.toArray())).hex()
                    .substring(0, NUMBER_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** The certificate that was issued for it. */
    public Optional<Bytes> issued(String number) throws FaultException {
        return read(number, ".cer").map(Bytes::of);
    }

    /** When it will be answered; empty where it is not known. */
    public Optional<Instant> due(String number) throws FaultException {
        try {
            return read(number, ".due").map(text -> Instant.parse(new String(text, StandardCharsets.US_ASCII)));
        } catch (DateTimeException e) {
            throw FileFaults.of(file(number, ".due"), new IOException("no time", e));
        }
    }

    /** Keeps when it will be answered. @return when; the earlier decision where there is one */
    public Instant decide(String number, Instant due) throws FaultException {
        write(number, ".due", due.toString().getBytes(StandardCharsets.US_ASCII));
        return due(number).orElse(due);
    }

    /** Keeps a certificate. @return the one that is kept: the earlier one where there is one */
    public Bytes keep(String number, Bytes certificate) throws FaultException {
        write(number, ".cer", certificate.toArray());
        return issued(number).orElse(certificate);
    }

    private Path file(String number, String ending) {
        return folder.resolve(number + ending);
    }

    private Optional<byte[]> read(String number, String ending) throws FaultException {
        try {
            return Optional.of(Files.readAllBytes(file(number, ending)));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw FileFaults.of(file(number, ending), e);
        }
    }

    private void write(String number, String ending, byte[] content) throws FaultException {
        try {
            PrivateFiles.createFolder(folder);
            PrivateFiles.create(file(number, ending), content);
        } catch (FileAlreadyExistsException earlier) {
            // the first decision holds
            return;
        } catch (IOException e) {
            throw FileFaults.writing(file(number, ending), e);
        }
    }
}
