/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.snapshot;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.files.FileFaults;
import cz.klicnik.core.files.PrivateFiles;
import cz.klicnik.snapshot.internal.Damage;
import cz.klicnik.snapshot.internal.Precaution;
import cz.klicnik.snapshot.internal.SnapshotVersion;
import cz.klicnik.snapshot.internal.SnapshotXmi;

/**
 * Writes and reads snapshots: XMI files of the model {@code snapshot.ecore}, whose namespace tells the version. A file that
 * an older version wrote is read; of one that a newer version wrote that is said. Thread-safe.
 */
public final class Snapshots {

    /** What the names of the files end with. */
    public static final String EXTENSION = ".klicnik-snapshot";
    /** The largest file that is read, in bytes. */
    public static final int LARGEST = 32 * 1024 * 1024;

    /** The namespace stands within so many bytes. */
    private static final int BEGINNING = 1024;

    private Snapshots() {
    }

    /**
     * Saves a token. What must not leave it is left out first, see {@link cz.klicnik.core.model.TokenPicture}. The file is
     * there as a whole or not at all, replaces one of the same name, and only its owner may read it.
     *
     * @throws FaultException DISK_FULL, FOLDER_PROTECTED, FILE_PROBLEM
     */
    public static void save(Snapshot snapshot, Path file) throws FaultException {
        try {
            PrivateFiles.replace(file,
                    SnapshotXmi.write(new Snapshot(snapshot.origin(), snapshot.picture().withoutSecrets())));
        } catch (IOException e) {
            throw FileFaults.writing(file, e);
        }
    }

    /**
     * Reads a saved token. Nothing but the file is read, whatever stands in it.
     *
     * @throws FaultException FILE_PROBLEM where there is no such file or it may not be read; SNAPSHOT_DAMAGED; SNAPSHOT_NEWER
     */
    public static Snapshot load(Path file) throws FaultException {
        try {
            byte[] bytes = bytes(file);
            Precaution.check(bytes);
            return SnapshotXmi.read(bytes);
        } catch (Damage e) {
            throw new FaultException(e.fault().with(Fault.PATH, file.toString()), e);
        } catch (IOException e) {
            throw FileFaults.of(file, e);
        }
    }

    /**
     * Whether a file is meant to be a snapshot: by its name, or by how it begins. Whether it can be read is not said.
     *
     * @throws FaultException FILE_PROBLEM where there is no such file or it may not be read
     */
    public static boolean isMeantAsOne(Path file) throws FaultException {
        if (String.valueOf(file.getFileName()).endsWith(EXTENSION)) {
            return true;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1)
                    .contains(SnapshotVersion.NAMESPACE);
        } catch (IOException e) {
            throw FileFaults.of(file, e);
        }
    }

    private static byte[] bytes(Path file) throws IOException, Damage {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new Damage(Damage.Reason.TOO_LARGE, "");
            }
            return bytes;
        }
    }
}
