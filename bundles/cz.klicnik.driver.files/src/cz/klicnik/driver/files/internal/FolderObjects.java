/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.files.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.KeyAlgorithm;
import cz.klicnik.core.model.KeyOrigin;
import cz.klicnik.core.model.KeyUses;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.core.model.Trilean;
import cz.klicnik.pki.CertificateParser;
import cz.klicnik.pki.CertificateView;
import cz.klicnik.pki.PublicKeys;

/** Makes the objects of one reading of a folder, in the order of the files, and remembers where each is. */
final class FolderObjects {

    /** Nothing protects the key but the password, and nobody can say where it was made. */
    private static final KeyOrigin FROM_FILE =
            new KeyOrigin(Trilean.NO, Trilean.NO, Trilean.NO, Trilean.YES, Trilean.NO);

    private final Path folder;
    private final Handles handles;
    private final Trilean modifiable;
    private final Map<Long, TokenObject> objects = new LinkedHashMap<>();
    private final Map<Long, Target> targets = new HashMap<>();
    /** The first handle of each certificate: a chain is in many files, and is shown once. */
    private final Map<Bytes, Long> shown = new HashMap<>();

    /** @param writable whether the folder's files may be changed at all */
    FolderObjects(Path folder, Handles handles, boolean writable) {
        this.folder = folder;
        this.handles = handles;
        this.modifiable = Trilean.of(writable);
    }

    List<TokenObject> objects() {
        return List.copyOf(objects.values());
    }

    /** By handle. */
    Map<Long, Target> targets() {
        return Map.copyOf(targets);
    }

    /** A file that is not open: its certificate where that stands beside it, else its name. */
    void closed(Path file, List<Path> beside, Optional<Fault> problem) {
        beside.forEach(this::single);
        boolean ownName = beside.isEmpty() && !FolderFiles.isPasswordOnly(file);
        if (ownName || problem.isPresent()) {
            add(new TokenObject.Data(handles.of("file\0" + file), FolderFiles.name(file), Bytes.empty(), "PKCS#12",
                    Bytes.empty(), Trilean.NO, Trilean.NO, problem), new Target.Closed(file));
        }
    }

    void open(Path file, OpenedFile opened, List<Path> beside) {
        for (OpenedFile.Key key : opened.keys()) {
            key.certificates().forEach(c -> certificate(file, c));
            privateKey(file, key);
        }
        for (OpenedFile.Certificate other : opened.others()) {
            Optional.ofNullable(shown.get(other.der())).ifPresentOrElse(h -> alsoIn(h, List.of(file), List.of()),
                    () -> certificate(file, other));
        }
        beside.forEach(this::single);
    }

    /** A certificate in a file of its own, unless it was shown already. */
    void single(Path file) {
        try {
            CertificateFile content = CertificateFile.read(file);
            Bytes der = content.der();
            long handle = handle("certificate", file, der.hex());
            if (objects.containsKey(handle)) {
                alsoIn(handle, List.of(), List.of(file));
            } else if (shown.containsKey(der)) {
                alsoIn(shown.getOrDefault(der, handle), List.of(), List.of(file));
            } else {
                add(certificate(handle, content.label().orElse(FolderFiles.base(file)),
                        content.id().orElse(LocalKeyIds.usual(der)), der),
                        new Target.Certificate(List.of(), List.of(file), der));
            }
        } catch (FaultException e) {
            add(new TokenObject.Certificate(handle("certificate", file, ""), FolderFiles.name(file), Bytes.empty(), 0,
                    Bytes.empty(), Trilean.NO, Trilean.NO, Trilean.NO, Optional.of(e.fault())),
                    new Target.Closed(file));
        }
    }

    private void certificate(Path file, OpenedFile.Certificate c) {
        String label = c.label().isEmpty() ? view(c.der()).map(CertificateView::holder).orElse(FolderFiles.base(file))
                : c.label();
        long handle = handle("certificate", file, c.der().hex());
        if (objects.containsKey(handle)) {
            // in a file that differs by its extension only
            handle = handles.of("certificate\0" + file + "\0" + c.der().hex());
        }
        add(certificate(handle, label, c.id(), c.der()), new Target.Certificate(List.of(file), List.of(), c.der()));
    }

    private TokenObject certificate(long handle, String label, Bytes id, Bytes der) {
        shown.putIfAbsent(der, handle);
        return new TokenObject.Certificate(handle, label, id, 0, der, Trilean.NO, modifiable, Trilean.NO,
                Optional.empty());
    }

    private void alsoIn(long handle, List<Path> stores, List<Path> singles) {
        if (targets.get(handle) instanceof Target.Certificate first) {
            targets.put(handle,
                    new Target.Certificate(joined(first.stores(), stores), joined(first.singles(), singles),
                            first.der()));
        }
    }

    private static List<Path> joined(List<Path> some, List<Path> more) {
        List<Path> all = new ArrayList<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }

    private void privateKey(Path file, OpenedFile.Key key) {
        KeyAlgorithm algorithm = PublicKeys.algorithm(key.subjectPublicKeyInfo());
        Trilean rsa = Trilean.of(algorithm.equals(KeyAlgorithm.RSA));
        KeyUses uses = new KeyUses(Trilean.YES, Trilean.NO, rsa, Trilean.NO, rsa, Trilean.NO,
                Trilean.of(algorithm.equals(KeyAlgorithm.EC)));
        String label = key.label().isEmpty() ? FolderFiles.base(file) : key.label();
        add(new TokenObject.PrivateKey(handles.of("key\0" + file + "\0" + key.identity().hex()), label, key.id(),
                algorithm,
                PublicKeys.publicPart(key.subjectPublicKeyInfo()), uses, FROM_FILE, Trilean.NO, Trilean.YES, modifiable,
                Optional.empty()), new Target.Key(file, key.identity(), key.subjectPublicKeyInfo()));
    }

    private void add(TokenObject object, Target target) {
        objects.put(object.handle(), object);
        targets.put(object.handle(), target);
    }

    /** By base name, so that a certificate keeps its handle when it is found in the opened file instead of beside it. */
    private long handle(String kind, Path file, String what) {
        return handles.of(kind + "\0" + folder + "\0" + FolderFiles.base(file) + "\0" + what);
    }

    private static Optional<CertificateView> view(Bytes der) {
        try {
            return Optional.of(CertificateParser.parse(der));
        } catch (FaultException unreadable) {
            // whoever shows the object finds out the same and says so
            return Optional.empty();
        }
    }
}
