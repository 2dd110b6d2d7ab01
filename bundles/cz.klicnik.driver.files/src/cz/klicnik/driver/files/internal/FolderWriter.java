/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.files.internal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pki.CertificateParser;
import cz.klicnik.pki.Pkcs12;
import cz.klicnik.pki.PublicKeys;

/**
 * Writes to a folder. A new key gets a file of its own, encrypted with the password of the last login; a certificate goes
 * into the file of its key, with a copy beside it that is seen without a login, or else into a file of its own. Only for
 * whoever has the {@link FolderLock}, and with the folder as it is now.
 */
final class FolderWriter {

    private static final Logger LOG = System.getLogger(FolderWriter.class.getName());

    private final Path folder;
    private final FolderFiles now;
    private final Map<Long, Target> targets;
    private final OpenFiles open;
    private final BackedUpFiles files;

    FolderWriter(Path folder, FolderFiles now, Map<Long, Target> targets, OpenFiles open, BackedUpFiles files) {
        this.folder = folder;
        this.now = now;
        this.targets = targets;
        this.open = open;
        this.files = files;
    }

    /** @param key stays the caller's */
    void addKey(Pkcs12.Key key) throws FaultException {
        Pin password = open.newest().orElseThrow(() -> new FaultException(FaultCode.PIN_NOT_SET));
        try (Batch batch = new Batch(files, open)) {
            Path file = folder.resolve(FileNames.free(folder, key.friendlyName()) + ".p12");
            batch.create(file, new Pkcs12(List.of(copy(key)), List.of()), password);
            batch.commit();
        }
    }

    /** One that is there already stays as it is, but for its names. */
    void addCertificate(Bytes der, String label, Bytes id) throws FaultException {
        Optional<Path> home = now.stores().stream().filter(f -> holdsKeyOf(f, der)).findFirst();
        try (Batch batch = new Batch(files, open)) {
            CertificateFile single = new CertificateFile(der, Optional.of(label).filter(l -> !l.isEmpty()),
                    Optional.of(id).filter(i -> !i.isEmpty()));
            if (home.isEmpty()) {
                String name = label.isEmpty() ? CertificateParser.parse(der).holder() : label;
                batch.certificate(folder.resolve(FileNames.free(folder, name) + ".cer"), single);
            } else {
                Pkcs12.Certificate added = new Pkcs12.Certificate(label, id, Bytes.empty(), der);
                Pin password = password(home.get());
                batch.edit(home.get(), password, password, was -> {
                    List<Pkcs12.Certificate> all = new ArrayList<>(was.certificates());
                    all.removeIf(c -> c.der().equals(der));
                    all.addFirst(added);
                    return new Pkcs12(copies(was), all);
                });
                batch.certificate(copyBeside(home.get(), der), single);
            }
            batch.commit();
        }
    }

    /** Also from the files that hold copies of a certificate. The folder keeps its password. */
    void delete(long handle) throws FaultException {
        try (Batch batch = new Batch(files, open)) {
            List<Path> left = new ArrayList<>(now.stores());
            switch (target(handle)) {
            case Target.Closed closed -> throw closed(closed.file());
            case Target.Key key -> {
                Pin password = password(key.store());
                if (batch.edit(key.store(), password, password, was -> new Pkcs12(
                        was.keys().stream().filter(k -> !is(key, k)).map(FolderWriter::copy).toList(),
                        was.certificates()))) {
                    left.remove(key.store());
                }
            }
            case Target.Certificate certificate -> {
                for (Path single : certificate.singles()) {
                    batch.remove(single);
                }
                for (Path store : certificate.stores()) {
                    Pin password = password(store);
                    if (batch.edit(store, password, password, was -> new Pkcs12(copies(was), was.certificates().stream()
                            .filter(c -> !c.der().equals(certificate.der())).toList()))) {
                        left.remove(store);
                    }
                }
            }
            }
            if (left.isEmpty() && open.newest().isPresent()) {
                batch.create(folder.resolve(FolderFiles.PASSWORD_ONLY), new Pkcs12(List.of(), List.of()),
                        open.newest().get());
            }
            batch.commit();
        }
    }

    /** Writes friendlyName, localKeyID or both. */
    void rename(long handle, Optional<String> label, Optional<Bytes> id) throws FaultException {
        try (Batch batch = new Batch(files, open)) {
            switch (target(handle)) {
            case Target.Closed closed -> throw closed(closed.file());
            case Target.Key key -> {
                Pin password = password(key.store());
                batch.edit(key.store(), password, password, was -> new Pkcs12(was.keys().stream()
                        .map(k -> is(key, k) ? k.with(label.orElse(k.friendlyName()), id.orElse(k.localKeyId()))
                                : copy(k))
                        .toList(), was.certificates()));
            }
            case Target.Certificate certificate -> {
                for (Path store : certificate.stores()) {
                    Pin password = password(store);
                    batch.edit(store, password, password, was -> new Pkcs12(copies(was), was.certificates().stream()
                            .map(c -> c.der().equals(certificate.der())
                                    ? c.with(label.orElse(c.friendlyName()), id.orElse(c.localKeyId())) : c)
                            .toList()));
                }
                for (Path single : certificate.singles()) {
                    CertificateFile was = CertificateFile.read(single);
                    batch.certificate(single, new CertificateFile(was.der(), label.or(was::label), id.or(was::id)));
                }
            }
            }
            batch.commit();
        }
    }

    /** Encrypts every file that the old password, that of the last login, opens with the new one, all or none. */
    void changePassword(Pin old, Pin fresh) throws FaultException {
        Pin opening = open.newest().orElseThrow();
        List<Path> others = new ArrayList<>();
        Pin password = open.adopt(fresh);
        boolean done = false;
        try (Batch batch = new Batch(files, open)) {
            for (Path file : now.stores()) {
                if (open.of(file).password().filter(p -> p == opening).isPresent()) {
                    batch.edit(file, old, password, was -> new Pkcs12(copies(was), was.certificates()));
                } else {
                    others.add(file);
                }
            }
            batch.commit();
            done = true;
        } finally {
            if (!done) {
                open.abandon(password);
            }
        }
        open.forgetNeedless();
        if (!others.isEmpty()) {
            LOG.log(Level.INFO, "Files with other passwords keep them: " + others);
        }
    }

    /** Everything that the driver reads goes into the backup. */
    void initialise(String label, Pin password) throws FaultException {
        try (Batch batch = new Batch(files, open)) {
            for (Path file : now.certificates()) {
                batch.remove(file);
            }
            Path own = folder.resolve(FolderFiles.PASSWORD_ONLY);
            for (Path file : now.stores()) {
                if (!file.equals(own)) {
                    batch.remove(file);
                }
            }
            batch.replace(own, new Pkcs12(List.of(), List.of()), password);
            batch.text(folder.resolve(FolderFiles.LABEL), label + "\n");
            batch.commit();
        }
    }

    private Target target(long handle) throws FaultException {
        return Optional.ofNullable(targets.get(handle)).orElseThrow(
                () -> new FaultException(FaultCode.OBJECT_NOT_FOUND, Fault.NAME, String.valueOf(handle)));
    }

    private boolean holdsKeyOf(Path store, Bytes certificate) {
        return open.of(store).opened().stream().flatMap(o -> o.keys().stream())
                .anyMatch(k -> PublicKeys.same(k.subjectPublicKeyInfo(), certificate));
    }

    /** Where a copy of a certificate stands or may stand beside its file. */
    private Path copyBeside(Path store, Bytes der) throws FaultException {
        for (Path beside : now.beside(store)) {
            if (CertificateFile.read(beside).der().equals(der)) {
                return beside;
            }
        }
        for (String extension : List.of(".cer", ".crt", ".der")) {
            Path file = folder.resolve(FolderFiles.base(store) + extension);
            if (!now.certificates().contains(file)) {
                return file;
            }
        }
        return folder.resolve(FileNames.free(folder, FolderFiles.base(store)) + ".cer");
    }

    private Pin password(Path store) throws FaultException {
        return open.of(store).password().orElseThrow(() -> closed(store));
    }

    private FaultException closed(Path file) {
        Optional<Fault> reason = now.stores().contains(file) ? open.of(file).fault()
                : Optional.of(Fault.of(FaultCode.NOT_SUPPORTED, Fault.NAME, FolderFiles.name(file)));
        return new FaultException(
                reason.orElse(Fault.of(FaultCode.FILE_PASSWORD, Fault.PATH, file.toString())));
    }

    private static boolean is(Target.Key target, Pkcs12.Key key) {
        return OpenedFile.identityOf(key).equals(target.identity());
    }

    private static List<Pkcs12.Key> copies(Pkcs12 file) {
        return file.keys().stream().map(FolderWriter::copy).toList();
    }

    private static Pkcs12.Key copy(Pkcs12.Key key) {
        return key.with(key.friendlyName(), key.localKeyId());
    }
}
