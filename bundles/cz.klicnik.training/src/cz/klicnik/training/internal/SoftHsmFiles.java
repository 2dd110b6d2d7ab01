/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.training.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.files.FileFaults;
import cz.klicnik.core.files.PrivateFiles;

/** The configuration and the tokens of our own SoftHSM; the system's are never touched. */
public final class SoftHsmFiles {

    /** Named by the driver's declaration, too. */
    private static final String CONFIGURATION = "softhsm2.conf";

    private SoftHsmFiles() {
    }

    /** Where SoftHSM keeps its tokens. */
    public static Path tokens(Path folder) {
        return folder.resolve("tokens");
    }

    /** Writes the configuration, unless it is there: a person may have changed it. */
    public static void configure(Path folder) throws FaultException {
        try {
            PrivateFiles.createFolder(tokens(folder));
            Path file = folder.resolve(CONFIGURATION);
            if (Files.notExists(file)) {
                Files.writeString(file, """
                        # SoftHSM 2 for the training token of Klíčník
                        objectstore.backend = file
                        log.level = ERROR
                        slots.removable = false
                        directories.tokendir = """ + " " + tokens(folder).toAbsolutePath() + "\n");
            }
        } catch (IOException e) {
            throw FileFaults.writing(folder, e);
        }
    }

    /** Deletes configuration and tokens. Not while the library runs in this process's driver host. */
    public static void clear(Path folder) throws FaultException {
        try {
            Files.deleteIfExists(folder.resolve(CONFIGURATION));
            WholeFolders.delete(tokens(folder));
        } catch (IOException e) {
            throw FileFaults.writing(folder, e);
        }
    }
}
