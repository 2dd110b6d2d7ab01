/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.training.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyPair;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import cz.klicnik.connector.training.Profile;
import cz.klicnik.connector.training.TrainingCa;
import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.files.FileFaults;
import cz.klicnik.core.files.PrivateFiles;
import cz.klicnik.pki.Pkcs12;
import cz.klicnik.training.TrainingToken;
import cz.klicnik.training.internal.TrainingPeople.End;

/** The folder of PKCS#12 files: it is made beside its place and moved there, so it is whole or not there. */
public final class TrainingFiles {

    private final Path folder;
    private final TrainingCa authority;
    private final Instant now;

    private TrainingFiles(Path folder, TrainingCa authority, Instant now) {
        this.folder = folder;
        this.authority = authority;
        this.now = now;
    }

    /** Named by the driver's declaration, too. */
    public static Path folder(Path training) {
        return training.resolve("files");
    }

    /** Replaces what is there. */
    public static void make(Path training, TrainingCa authority, Instant now) throws FaultException {
        Path temporary = training.resolve("files.new");
        try {
            WholeFolders.delete(temporary);
            PrivateFiles.createFolder(temporary);
            new TrainingFiles(temporary, authority, now).write();
            WholeFolders.delete(folder(training));
            Files.move(temporary, folder(training), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw FileFaults.writing(temporary, e);
        }
    }

    private void write() throws FaultException, IOException {
        Files.writeString(folder.resolve("label.txt"), "Klíčník training files\n");
        store("training-commercial", SoftwareKey.rsa(), Profile.COMMERCIAL_PERSONAL, End.VALID, true);
        store("training-expiring", SoftwareKey.ec(), Profile.COMMERCIAL_PERSONAL, End.SOON, true);
        // nothing beside it: before the password is given it is a name
        store("training-qualified", SoftwareKey.ec(), Profile.QUALIFIED_PERSONAL, End.VALID, false);
    }

    private void store(String name, KeyPair key, Profile profile, End end, boolean withCertificateBeside)
            throws FaultException, IOException {
        Bytes der = authority.issue(TrainingPeople.order(profile, TrainingPeople.JANA,
                Bytes.of(key.getPublic().getEncoded()), end, now));
        List<Bytes> chain = new ArrayList<>(List.of(der));
        chain.addAll(authority.chain(profile));
        try (Pin password = Pin.taking(TrainingToken.PIN.toCharArray())) {
            Files.write(folder.resolve(name + ".p12"),
                    Pkcs12.encode(key.getPrivate(), chain, name, password).toArray());
        }
        if (withCertificateBeside) {
            Files.write(folder.resolve(name + ".cer"), der.toArray());
        }
    }
}
