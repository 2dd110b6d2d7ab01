/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.files.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.driver.files.internal.BackedUpFiles.Change;
import cz.klicnik.driver.files.internal.FolderFiles.Stamp;
import cz.klicnik.pki.Pkcs12;

/**
 * Changes of a folder's files that are made together. Each PKCS#12 file is read anew, changed in memory, and read back
 * from the disk before it takes its place. Closing wipes the keys. Only for whoever has the {@link FolderLock}.
 */
final class Batch implements AutoCloseable {

    private final BackedUpFiles files;
    private final OpenFiles open;
    private final List<Change> changes = new ArrayList<>();
    private final Map<Path, Written> stores = new LinkedHashMap<>();
    private final Map<Path, OpenedFile> readBack = new HashMap<>();

    /** What a PKCS#12 file is to hold. */
    private record Written(Pkcs12 contents, Pin password) {
    }

    /** What becomes of the contents of a PKCS#12 file. */
    @FunctionalInterface
    interface Edit {

        /** @return with copies of the keys: both are closed afterwards */
        Pkcs12 edit(Pkcs12 now) throws FaultException;
    }

    Batch(BackedUpFiles files, OpenFiles open) {
        this.files = files;
        this.open = open;
    }

    /**
     * Changes a PKCS#12 file; one that is left without an entry goes.
     *
     * @param old opens the file
     * @param now encrypts the changed one; lives until this is closed
     * @return whether the file goes
     */
    boolean edit(Path file, Pin old, Pin now, Edit edit) throws FaultException {
        Stamp before = stamp(file);
        try (Pkcs12 opened = Pkcs12.open(file, old)) {
            if (!opened.passedOver().isEmpty()) {
                throw FolderFaults.of(FaultCode.FILE_PROBLEM, file, String.join(", ", opened.passedOver()));
            }
            Pkcs12 next = edit.edit(opened);
            boolean goes = next.keys().isEmpty() && next.certificates().isEmpty()
                    && !FolderFiles.isPasswordOnly(file);
            if (goes) {
                changes.add(new Change(file, Optional.of(before), Optional.empty()));
            } else {
                store(file, Optional.of(before), next, now);
            }
            return goes;
        }
    }

    /** @param contents taken over */
    void create(Path file, Pkcs12 contents, Pin password) {
        store(file, Optional.empty(), contents, password);
    }

    /**
     * Likewise, whether or not there is such a file.
     *
     * @param contents taken over
     */
    void replace(Path file, Pkcs12 contents, Pin password) throws FaultException {
        store(file, before(file), contents, password);
    }

    void certificate(Path file, CertificateFile content) throws FaultException {
        changes.add(new Change(file, before(file), Optional.of(content.encoded(file))));
    }

    void text(Path file, String content) throws FaultException {
        changes.add(new Change(file, before(file),
                Optional.of(Bytes.of(content.getBytes(StandardCharsets.UTF_8)))));
    }

    void remove(Path file) throws FaultException {
        changes.add(new Change(file, Optional.of(stamp(file)), Optional.empty()));
    }

    /** Makes them all, or none. */
    void commit() throws FaultException {
        files.make(changes, this::check);
        for (Map.Entry<Path, OpenedFile> entry : readBack.entrySet()) {
            try {
                open.put(entry.getKey(), entry.getValue(), written(entry.getKey()).password());
            } catch (IOException e) {
                throw new FaultException(FolderFaults.reading(entry.getKey(), e), e);
            }
        }
    }

    @Override
    public void close() {
        stores.values().forEach(w -> w.contents().close());
    }

    private void store(Path file, Optional<Stamp> before, Pkcs12 contents, Pin password) {
        stores.put(file, new Written(contents, password));
        changes.add(new Change(file, before,
                Optional.of(Pkcs12.encode(contents.keys(), contents.certificates(), password))));
    }

    private Written written(Path file) {
        return Optional.ofNullable(stores.get(file)).orElseThrow();
    }

    private void check(Path temporary, Change change) throws FaultException {
        if (!stores.containsKey(change.file())) {
            if (!change.content().equals(Optional.of(contentOf(temporary)))) {
                throw differs(change.file());
            }
            return;
        }
        Written written = written(change.file());
        try (Pkcs12 back = Pkcs12.open(temporary, written.password())) {
            if (!back.same(written.contents())) {
                throw differs(change.file());
            }
            readBack.put(change.file(), OpenedFile.of(back));
        }
    }

    private static FaultException differs(Path file) {
        return new FaultException(FaultCode.WRITTEN_DIFFERS, Fault.NAME, FolderFiles.name(file));
    }

    private static Bytes contentOf(Path file) throws FaultException {
        try {
            return Bytes.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new FaultException(FolderFaults.reading(file, e), e);
        }
    }

    private static Optional<Stamp> before(Path file) throws FaultException {
        return Files.exists(file) ? Optional.of(stamp(file)) : Optional.empty();
    }

    private static Stamp stamp(Path file) throws FaultException {
        try {
            return Stamp.of(file);
        } catch (IOException e) {
            throw new FaultException(FolderFaults.reading(file, e), e);
        }
    }
}
