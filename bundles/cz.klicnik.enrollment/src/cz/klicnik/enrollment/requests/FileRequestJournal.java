/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.enrollment.requests;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import cz.klicnik.core.UserFolders;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.files.FileFaults;
import cz.klicnik.core.files.PrivateFiles;
import cz.klicnik.core.files.WriterLock;

/**
 * A file for each request, in a folder that only its owner can read. A file is replaced as a whole, so that there is always an
 * old or a new one; see {@link RequestFormat}.
 */
public final class FileRequestJournal implements RequestJournal {

    private static final String ENDING = ".request";
    /** Ids are made here; whatever else somebody asks for must not lead out of the folder. */
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");
    /** Nothing of ours is larger: a request with a mail, a certificate and its path. In bytes. */
    private static final long LARGEST = 16 << 20;

    private final Path folder;
    private final WriterLock lock;

    /** @param folder made when something is to be kept */
    public FileRequestJournal(Path folder) {
        this.folder = folder;
        this.lock = new WriterLock(folder.resolve(".lock"));
    }

    /** In the user's data folder. */
    public static FileRequestJournal of(UserFolders folders) {
        return new FileRequestJournal(folders.data().resolve("requests"));
    }

    @Override
    public Known read() throws FaultException {
        if (!Files.isDirectory(folder)) {
            return new Known(List.of(), List.of());
        }
        List<CertificateRequest> requests = new ArrayList<>();
        List<Fault> damaged = new ArrayList<>();
        for (Path file : files()) {
            try {
                requests.add(read(file));
            } catch (FaultException e) {
                if (e.fault().code() != FaultCode.REQUEST_NOT_FOUND) {
                    damaged.add(e.fault());
                }
            }
        }
        requests.sort(Comparator.comparing(CertificateRequest::made).reversed());
        return new Known(requests, damaged);
    }

    @Override
    public void add(CertificateRequest request) throws FaultException {
        Path file = file(request.id());
        try {
            PrivateFiles.createFolder(folder);
            PrivateFiles.create(file, RequestFormat.write(request));
            PrivateFiles.flushFolder(folder);
        } catch (FileAlreadyExistsException e) {
            throw new IllegalArgumentException("There is a request " + request.id() + " already", e);
        } catch (IOException e) {
            throw FileFaults.writing(file, e);
        }
    }

    @Override
    public CertificateRequest update(String id, UnaryOperator<CertificateRequest> change) throws FaultException {
        Path file = file(id);
        if (!Files.isRegularFile(file)) {
            throw missing(id);
        }
        try (WriterLock.Held held = lock.take()) {
            CertificateRequest changed = change.apply(read(file));
            if (!changed.id().equals(id)) {
                throw new IllegalArgumentException("A request keeps its id");
            }
            PrivateFiles.replace(file, RequestFormat.write(changed));
            PrivateFiles.flushFolder(folder);
            return changed;
        } catch (IOException e) {
            throw FileFaults.writing(file, e);
        }
    }

    @Override
    public void discard(String id) throws FaultException {
        Path file = file(id);
        if (!Files.isRegularFile(file)) {
            throw missing(id);
        }
        try (WriterLock.Held held = lock.take()) {
            CertificateRequest request = read(file);
            if (request.key().subjectPublicKeyInfo().isPresent()) {
                throw new IllegalArgumentException("There is a key for the request " + id);
            }
            Files.delete(file);
            PrivateFiles.flushFolder(folder);
        } catch (IOException e) {
            throw FileFaults.writing(file, e);
        }
    }

    private List<Path> files() throws FaultException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(f -> f.getFileName().toString().endsWith(ENDING)
                    && !f.getFileName().toString().startsWith(".")).sorted().toList();
        } catch (IOException e) {
            throw FileFaults.of(folder, e);
        }
    }

    private static CertificateRequest read(Path file) throws FaultException {
        try {
            if (Files.size(file) > LARGEST) {
                throw damaged(file, "the file is too large");
            }
            return RequestFormat.read(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            throw missing(String.valueOf(file.getFileName()));
        } catch (IOException e) {
            throw FileFaults.of(file, e);
        } catch (IllegalArgumentException e) {
            throw damaged(file, String.valueOf(e.getMessage()));
        }
    }

    private static FaultException damaged(Path file, String why) {
        return new FaultException(FaultCode.REQUEST_DAMAGED, Fault.PATH, file.toString(), Fault.MESSAGE, why);
    }

    private static FaultException missing(String id) {
        return new FaultException(FaultCode.REQUEST_NOT_FOUND, Fault.NAME, id);
    }

    private Path file(String id) throws FaultException {
        if (!ID.matcher(id).matches()) {
            throw missing(id);
        }
        return folder.resolve(id + ENDING);
    }
}
