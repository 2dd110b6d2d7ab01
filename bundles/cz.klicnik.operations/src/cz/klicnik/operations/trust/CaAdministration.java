/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.files.FileFaults;
import cz.klicnik.core.files.PrivateFiles;

/**
 * What an administrator does with the CA store: looks into it, puts authorities and trusted lists into it, takes them out
 * again. What would happen is told before it happens. Blocks; thread-safe as far as files are.
 */
public final class CaAdministration {

    /** Fewer digits of a fingerprint could be anybody's. */
    private static final int SHORTEST_FINGERPRINT = 8;

    private final TrustFolders folders;

    public CaAdministration(TrustFolders folders) {
        this.folders = folders;
    }

    /** Where things are. */
    public TrustFolders folders() {
        return folders;
    }

    /** Everything in both stores. */
    public CaStore.Listing list() {
        return folders.store().list();
    }

    /** Whether a file of the store is there for every user of this computer. */
    public boolean isMachineWide(Path file) {
        return file.startsWith(folders.machine());
    }

    /**
     * What importing a file (certificates in DER, PEM or PKCS#7, or a trusted list) or all files of a folder would do.
     *
     * @throws FaultException FILE_PROBLEM or FILE_UNUSABLE when there is nothing in it that could be imported
     */
    public CaImport plan(Path source, CaImport.Target target) throws FaultException {
        if (!Files.exists(source)) {
            throw new FaultException(FaultCode.FILE_PROBLEM, Fault.PATH, source.toString(), Fault.REASON, "MISSING");
        }
        return new CaImporting(target, folder(target), list()).of(source);
    }

    /**
     * Writes what is new.
     *
     * @return the files that were written
     * @throws FaultException FILE_PROBLEM, FOLDER_PROTECTED or DISK_FULL at the first one that cannot be written
     */
    public List<Path> execute(CaImport plan) throws FaultException {
        List<Path> written = new ArrayList<>();
        Path folder = folder(plan.target());
        for (CaImport.Item item : plan.written()) {
            Path file = folder.resolve(item.name());
            try {
                write(file, item.content().toArray(), plan.target().machine());
                written.add(file);
            } catch (IOException e) {
                throw FileFaults.writing(existing(folder), file, e);
            }
        }
        return written;
    }

    private static Path existing(Path folder) {
        Path there = folder.toAbsolutePath();
        while (!Files.isDirectory(there)) {
            there = Optional.ofNullable(there.getParent()).orElseThrow();
        }
        return there;
    }

    /** What is for everybody is to be read by everybody. */
    private static void write(Path file, byte[] content, boolean forAll) throws IOException {
        if (forAll) {
            Files.createDirectories(file.resolveSibling(""));
            Path beside = file.resolveSibling("." + file.getFileName() + ".part");
            try {
                Files.write(beside, content);
                Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside);
            }
        } else {
            PrivateFiles.createFolder(file.resolveSibling(""));
            PrivateFiles.replace(file, content);
        }
    }

    /**
     * Finds what is to be removed. Where both stores hold it, the user's own copy is meant.
     *
     * @param what the name of a file in the store, or at least eight digits of a SHA-256 fingerprint
     * @throws FaultException CA_NOT_FOUND, or CA_NOT_ALONE when the certificate stands in a file with others
     */
    public CaRemoval removal(String what) throws FaultException {
        CaStore.Listing store = list();
        Optional<Path> file = file(what);
        if (file.isPresent()) {
            return removal(file.get(), store);
        }
        String digits = what.replaceAll("[:\\s]", "").toLowerCase(Locale.ROOT);
        List<CaEntry> found = digits.length() < SHORTEST_FINGERPRINT ? List.of()
                : store.entries().stream().filter(e -> e.certificate().sha256().startsWith(digits)).toList();
        CaEntry entry = found.stream().filter(e -> !isMachineWide(e.file()) && e.alone()).findFirst()
                .or(() -> found.stream().filter(e -> !isMachineWide(e.file())).findFirst())
                .or(() -> found.stream().filter(CaEntry::alone).findFirst()).or(() -> found.stream().findFirst())
                .orElseThrow(() -> new FaultException(FaultCode.CA_NOT_FOUND, Fault.NAME, what));
        if (!entry.alone()) {
            throw new FaultException(FaultCode.CA_NOT_ALONE, Fault.NAME, entry.certificate().holder(), Fault.PATH,
                    entry.file().toString());
        }
        return removal(entry.file(), store);
    }

    /** What goes when a file of the store is deleted. */
    public CaRemoval removal(CaEntry entry) {
        return removal(entry.file(), list());
    }

    private static CaRemoval removal(Path file, CaStore.Listing store) {
        return new CaRemoval(file, store.entries().stream().filter(e -> e.file().equals(file)).toList());
    }

    /** @throws FaultException FILE_PROBLEM or FOLDER_PROTECTED */
    public void execute(CaRemoval removal) throws FaultException {
        try {
            Files.deleteIfExists(removal.file());
        } catch (IOException e) {
            throw FileFaults.writing(removal.file(), e);
        }
    }

    /** A file directly in one of the store's folders, by its name or its whole path: nothing else is ever deleted. */
    private Optional<Path> file(String what) {
        try {
            Path named = Path.of(what);
            for (Path folder : List.of(folders.user(), folders.user().resolve(CaStore.SIGNERS), folders.machine(),
                    folders.machine().resolve(CaStore.SIGNERS))) {
                Path file = folder.resolve(named.getFileName());
                boolean meant = named.getNameCount() == 1 && !named.isAbsolute()
                        || named.toAbsolutePath().normalize().equals(file.toAbsolutePath().normalize());
                if (meant && Files.isRegularFile(file)) {
                    return Optional.of(file);
                }
            }
        } catch (InvalidPathException e) {
            // then it can only be a fingerprint
            return Optional.empty();
        }
        return Optional.empty();
    }

    private Path folder(CaImport.Target target) {
        Path store = target.machine() ? folders.machine() : folders.user();
        return target.signers() ? store.resolve(CaStore.SIGNERS) : store;
    }
}
