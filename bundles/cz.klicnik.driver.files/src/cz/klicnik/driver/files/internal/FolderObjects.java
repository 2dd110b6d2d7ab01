/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.files.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

/** Makes the objects of one reading of a folder, in the order of the files. */
final class FolderObjects {

    /** Nothing protects the key but the password. */
    private static final KeyOrigin FROM_FILE =
            new KeyOrigin(Trilean.NO, Trilean.NO, Trilean.NO, Trilean.YES, Trilean.NO);

    private final Path folder;
    private final Handles handles;
    private final List<TokenObject> objects = new ArrayList<>();
    /** A chain is in many files, and is shown once. */
    private final Set<Bytes> shown = new HashSet<>();

    FolderObjects(Path folder, Handles handles) {
        this.folder = folder;
        this.handles = handles;
    }

    List<TokenObject> objects() {
        return objects;
    }

    /** A file that is not open: its certificate where that stands beside it, else its name. */
    void closed(Path file, List<Path> beside, Optional<Fault> problem) {
        beside.forEach(this::single);
        if (beside.isEmpty() || problem.isPresent()) {
            objects.add(new TokenObject.Data(handle("file", file, ""), FolderFiles.name(file), Bytes.empty(), "PKCS#12",
                    Bytes.empty(), Trilean.NO, Trilean.NO, problem));
        }
    }

    void open(Path file, OpenedFile opened, List<Path> beside) {
        for (OpenedFile.Key key : opened.keys()) {
            key.certificate().ifPresent(c -> certificate(file, c, key.label()));
            privateKey(file, key);
        }
        opened.others().stream().filter(c -> !shown.contains(c)).forEach(c -> certificate(file, c, ""));
        beside.forEach(this::single);
    }

    /** A certificate in a file of its own, unless it was shown already. */
    void single(Path file) {
        try {
            Bytes der = FolderFiles.certificate(file);
            if (!shown.contains(der)) {
                certificate(file, der, FolderFiles.base(file));
            }
        } catch (FaultException e) {
            objects.add(new TokenObject.Certificate(handle("certificate", file, ""), FolderFiles.name(file),
                    Bytes.empty(), 0,
                    Bytes.empty(), Trilean.NO, Trilean.NO, Trilean.NO, Optional.of(e.fault())));
        }
    }

    private void certificate(Path file, Bytes der, String label) {
        shown.add(der);
        Optional<CertificateView> view = view(der);
        String name = label.isEmpty() ? view.map(CertificateView::holder).orElse(FolderFiles.base(file)) : label;
        Bytes id = view.map(v -> PublicKeys.id(v.subjectPublicKeyInfo())).orElse(Bytes.empty());
        objects.add(new TokenObject.Certificate(handle("certificate", file, der.hex()), name, id, 0, der, Trilean.NO,
                Trilean.NO, Trilean.NO, Optional.empty()));
    }

    private void privateKey(Path file, OpenedFile.Key key) {
        KeyAlgorithm algorithm = PublicKeys.algorithm(key.subjectPublicKeyInfo());
        Trilean rsa = Trilean.of(algorithm.equals(KeyAlgorithm.RSA));
        KeyUses uses = new KeyUses(Trilean.YES, Trilean.NO, rsa, Trilean.NO, rsa, Trilean.NO,
                Trilean.of(algorithm.equals(KeyAlgorithm.EC)));
        Bytes id = key.subjectPublicKeyInfo().isEmpty() ? key.localKeyId() : PublicKeys.id(key.subjectPublicKeyInfo());
        String label = key.label().isEmpty() ? FolderFiles.base(file) : key.label();
        objects.add(new TokenObject.PrivateKey(handle("key", file, id.hex()), label, id, algorithm,
                PublicKeys.publicPart(key.subjectPublicKeyInfo()), uses, FROM_FILE, Trilean.NO, Trilean.YES, Trilean.NO,
                Optional.empty()));
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
